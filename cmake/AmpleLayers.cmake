# One object library a folder of src/ample, linked against every layer declared before it. Sources
# are found by walking: a new file needs no line here.

set(AMPLE_LAYERS "" CACHE INTERNAL "")

# Of the list `name` of headers leaves those that no source includes before all else: the others are compiled on their
# own already, as the first lines of that source.
function(ample_drop_verified name)
    set(open ${${name}})
    foreach(source IN LISTS ARGN)
        file(STRINGS ${source} first REGEX "^#include" LIMIT_COUNT 1)
        if(first MATCHES "^#include <(ample/[^>]+)>")
            list(REMOVE_ITEM open ${PROJECT_SOURCE_DIR}/src/${CMAKE_MATCH_1})
        endif()
    endforeach()
    set(${name} ${open} PARENT_SCOPE)
endfunction()

function(ample_layer name)
    cmake_parse_arguments(ARG "" "" "PACKAGES" ${ARGN})
    set(folder ${PROJECT_SOURCE_DIR}/src/ample/${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${folder}/*.hpp ${folder}/*.def)
    if(NOT sources)
        file(WRITE ${PROJECT_BINARY_DIR}/empty/${name}.cpp "")
        set(sources ${PROJECT_BINARY_DIR}/empty/${name}.cpp)
    endif()
    list(FILTER headers EXCLUDE REGEX "\\.def$")

    add_library(ample_${name} OBJECT ${sources})
    target_include_directories(ample_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(ample_${name} PUBLIC nlohmann_json::nlohmann_json Threads::Threads
                                               ${ARG_PACKAGES})
    ample_drop_verified(headers ${sources})
    if(headers)
        target_sources(ample_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/src
                                            FILES ${headers})
        set_target_properties(ample_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    endif()
    foreach(lower IN LISTS AMPLE_LAYERS)
        get_target_property(packages ample_${lower} INTERFACE_LINK_LIBRARIES)
        target_link_libraries(ample_${name} PUBLIC ${packages})
    endforeach()
    set(AMPLE_LAYERS ${AMPLE_LAYERS} ${name} CACHE INTERNAL "")
endfunction()

# Links `target` against the layers up to and with `last`, or against all.
function(ample_use_layers target)
    foreach(layer IN LISTS AMPLE_LAYERS)
        target_link_libraries(${target} PRIVATE ample_${layer})
        if("${layer}" STREQUAL "${ARGN}")
            return()
        endif()
    endforeach()
endfunction()
