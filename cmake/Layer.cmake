# add_layer, add_program, add_suite: the only ways to declare code.

# Drops the sources that do not exist from a list: told as a warning while one works on a folder,
# an error where warnings are errors.
function(drop_missing what list)
  set(kept "")
  foreach(source IN LISTS ${list})
    get_filename_component(path "${source}" ABSOLUTE BASE_DIR "${CMAKE_CURRENT_SOURCE_DIR}")
    string(FIND "${path}" "${CMAKE_BINARY_DIR}/" generated)
    if(EXISTS "${path}" OR generated EQUAL 0)
      list(APPEND kept "${source}")
    elseif(WARNINGS_AS_ERRORS)
      message(FATAL_ERROR "${what}: ${source} does not exist")
    else()
      message(STATUS "${what}: ${source} does not exist yet, built without it")
    endif()
  endforeach()
  set(${list} "${kept}" PARENT_SCOPE)
endfunction()

# One folder of code: a static library named after its path, engine/journal -> engine_journal.
#
#   add_layer(engine/journal
#     SOURCES writer.c reader.c      relative to the folder; none makes a library of headers
#     USES engine/base engine/plant  what the folder may include; a test compares it with the code
#     PACKAGES sodium                names of cmake/Packages.cmake, seen by this folder alone
#     TESTS test_writer)             tests/unit/test_writer.c, each a cmocka program
function(add_layer path)
  cmake_parse_arguments(LAYER "" "" "SOURCES;USES;PACKAGES;TESTS" ${ARGN})
  if(LAYER_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "add_layer(${path}): what is ${LAYER_UNPARSED_ARGUMENTS}?")
  endif()
  string(REPLACE "/" "_" target "${path}")
  string(REPLACE "/" "_" uses "${LAYER_USES}")
  set(packages "")
  foreach(package IN LISTS LAYER_PACKAGES)
    use_package(${package} imported)
    list(APPEND packages ${imported})
  endforeach()

  drop_missing(${path} LAYER_SOURCES)
  if(LAYER_SOURCES)
    add_library(${target} STATIC ${LAYER_SOURCES})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC ${uses} PRIVATE ${packages} m)
  else()
    add_library(${target} INTERFACE)
    target_include_directories(${target} INTERFACE "${CMAKE_SOURCE_DIR}")
    target_link_libraries(${target} INTERFACE ${uses})
  endif()

  set_property(GLOBAL APPEND PROPERTY depanne_layers "${path}")
  set_property(GLOBAL PROPERTY "depanne_uses_${path}" "${LAYER_USES}")
  set_property(GLOBAL PROPERTY "depanne_packages_${path}" "${LAYER_PACKAGES}")
  foreach(test IN LISTS LAYER_TESTS)
    add_suite(${test} LABEL unit SOURCES "${CMAKE_SOURCE_DIR}/tests/unit/${test}.c"
              USES ${path} PACKAGES ${LAYER_PACKAGES})
  endforeach()
endfunction()

# A program people start, built as ${CMAKE_BINARY_DIR}/<name>.
#   add_program(depanne app/main.c USES app/cli app/shell)
function(add_program name main)
  cmake_parse_arguments(PROGRAM "" "" "USES;PACKAGES" ${ARGN})
  string(REPLACE "/" "_" uses "${PROGRAM_USES}")
  set(sources "${CMAKE_SOURCE_DIR}/${main}")
  drop_missing(${name} sources)
  if(NOT sources)
    return()
  endif()
  add_executable(${name} ${sources})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  foreach(package IN LISTS PROGRAM_PACKAGES)
    use_package(${package} imported)
    target_link_libraries(${name} PRIVATE ${imported})
  endforeach()
  target_link_libraries(${name} PRIVATE ${uses} m)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
  add_dependencies(${name} locale)
  set_property(GLOBAL APPEND PROPERTY depanne_layers "${main}")
  set_property(GLOBAL PROPERTY "depanne_uses_${main}" "${PROGRAM_USES}")
  set_property(GLOBAL PROPERTY "depanne_packages_${main}" "${PROGRAM_PACKAGES}")
endfunction()

# A cmocka program registered with ctest. It runs in the root of the sources.
#   add_suite(test_orifice_cases LABEL physics SOURCES test_orifice_cases.c USES engine/sim
#             [PACKAGES ...] [ARGS ...] [TIMEOUT seconds])
function(add_suite name)
  cmake_parse_arguments(SUITE "" "LABEL;TIMEOUT" "SOURCES;USES;PACKAGES;ARGS" ${ARGN})
  if(NOT DEPANNE_TESTS)
    return()
  endif()
  if(NOT SUITE_TIMEOUT)
    set(SUITE_TIMEOUT 120)
  endif()
  drop_missing(${name} SUITE_SOURCES)
  if(NOT SUITE_SOURCES)
    return()
  endif()
  string(REPLACE "/" "_" uses "${SUITE_USES}")
  use_package(cmocka cmocka)
  add_executable(${name} ${SUITE_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  foreach(package IN LISTS SUITE_PACKAGES)
    use_package(${package} imported)
    target_link_libraries(${name} PRIVATE ${imported})
  endforeach()
  target_link_libraries(${name} PRIVATE "$<TARGET_NAME_IF_EXISTS:tests_support>" ${uses} ${cmocka}
                                        m)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME ${name} COMMAND ${name} ${SUITE_ARGS} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  set_tests_properties(
    ${name}
    PROPERTIES LABELS "${SUITE_LABEL}"
               TIMEOUT ${SUITE_TIMEOUT}
               ENVIRONMENT
               "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0")
endfunction()

# Writes who says it may include whom: one line a layer, "path | uses | packages".
function(write_layers file)
  get_property(layers GLOBAL PROPERTY depanne_layers)
  set(lines "")
  foreach(layer IN LISTS layers)
    get_property(uses GLOBAL PROPERTY "depanne_uses_${layer}")
    get_property(packages GLOBAL PROPERTY "depanne_packages_${layer}")
    string(REPLACE ";" " " uses "${uses}")
    string(REPLACE ";" " " packages "${packages}")
    string(APPEND lines "${layer} | ${uses} | ${packages}\n")
  endforeach()
  file(WRITE "${file}" "${lines}")
endfunction()
