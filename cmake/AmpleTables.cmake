# Tables that are compiled in: a text file becomes a source file with its text as a raw string.

function(ample_compile_table layer file header function_name namespace)
    set(out ${PROJECT_BINARY_DIR}/tables/${function_name}.cpp)
    file(READ ${file} text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    string(CONCAT code "#include <${header}>\n\nnamespace ${namespace} {\n\n"
                       "std::string_view ${function_name}() noexcept {\n    return R\"~~~~(" "${text}"
                       ")~~~~\";\n}\n\n} // namespace ${namespace}\n")
    file(CONFIGURE OUTPUT ${out} CONTENT "${code}" @ONLY)
    target_sources(ample_${layer} PRIVATE ${out})
    # -Wpedantic of Clang: a literal may be longer than the standard demands compilers to take.
    set_source_files_properties(
        ${out} TARGET_DIRECTORY ample_${layer}
        PROPERTIES COMPILE_OPTIONS "$<$<CXX_COMPILER_ID:Clang>:-Wno-overlength-strings>")
endfunction()
