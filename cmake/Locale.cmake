# Compiles assets/locale/<language>.po to <build>/locale/<language>/LC_MESSAGES/depanne.mo.
# The program's messages are French in the code; each catalogue is one more language.
file(GLOB catalogues CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/locale/*.po")
set(compiled "")
if(catalogues)
  find_program(DEPANNE_MSGFMT msgfmt REQUIRED)
endif()
foreach(catalogue IN LISTS catalogues)
  get_filename_component(language "${catalogue}" NAME_WE)
  set(folder "${CMAKE_BINARY_DIR}/locale/${language}/LC_MESSAGES")
  add_custom_command(
    OUTPUT "${folder}/depanne.mo"
    COMMAND ${CMAKE_COMMAND} -E make_directory "${folder}"
    COMMAND ${DEPANNE_MSGFMT} --check-format --check-domain -o "${folder}/depanne.mo" "${catalogue}"
    DEPENDS "${catalogue}"
    VERBATIM)
  list(APPEND compiled "${folder}/depanne.mo")
endforeach()
add_custom_target(locale ALL DEPENDS ${compiled})
