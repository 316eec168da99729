# Language, warnings, sanitizers, linker and cache for every target of the project.

option(AMPLE_BUILD_TESTS "Build the tests" ON)
option(AMPLE_BUILD_FUZZ "Build the fuzz targets (Clang)" OFF)
option(AMPLE_BUILD_BENCH "Build the benches" OFF)
set(AMPLE_SANITIZE "" CACHE STRING "Sanitizers, as in -fsanitize=")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set_property(GLOBAL PROPERTY USE_FOLDERS ON)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees these where there is nothing to see (std::optional, std::string under -O2).
    add_compile_options(-Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow
                        -Wno-array-bounds -Wno-missing-field-initializers)
else()
    add_compile_options(-Wno-missing-field-initializers)
endif()

if(NOT AMPLE_SANITIZE)
    # Our own functions are never put in place of others at run time, so that they may be inlined.
    add_compile_options(-fno-semantic-interposition)
endif()
if(AMPLE_SANITIZE)
    add_compile_options(-fsanitize=${AMPLE_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${AMPLE_SANITIZE})
endif()

# With sanitizers the commands and the tests, most of whose time is in heavy headers, are compiled in
# two thirds to half of the time without optimization; what they call is optimized.
function(ample_compile_quickly target)
    if(AMPLE_SANITIZE)
        target_compile_options(${target} PRIVATE -O0)
    endif()
endfunction()

find_program(AMPLE_CCACHE ccache)
if(AMPLE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${AMPLE_CCACHE})
endif()

find_program(AMPLE_LLD ld.lld)
if(AMPLE_LLD)
    add_link_options(-fuse-ld=lld)
endif()
