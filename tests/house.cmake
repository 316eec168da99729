# The rules of the house as tests.

find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME house.layers COMMAND ${Python3_EXECUTABLE} tools/check_layers.py src/ample
         WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
add_test(NAME house.sizes COMMAND ${Python3_EXECUTABLE} tools/check_sizes.py
         WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
add_test(NAME house.format COMMAND tools/check_format.sh WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
add_test(NAME house.headers COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target
                                    all_verify_interface_header_sets)
add_test(NAME house.tidy COMMAND ${Python3_EXECUTABLE} tools/check_tidy.py ${PROJECT_BINARY_DIR}
         WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
add_test(NAME docs.examples COMMAND ${Python3_EXECUTABLE} tools/run_examples.py $<TARGET_FILE:ample>
         WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
