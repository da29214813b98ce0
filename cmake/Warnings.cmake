# Flags of all our code: warnings, hardening, and what makes a replay give the same bits.

add_compile_options(
  -std=gnu17
  -ffp-contract=${DEPANNE_FP_CONTRACT}
  -fno-fast-math
  -fno-strict-aliasing
  -fno-delete-null-pointer-checks
  -fstack-protector-strong
  -fstack-clash-protection
  -fcf-protection=full
  "-fmacro-prefix-map=${CMAKE_SOURCE_DIR}/="
  -Wall
  -Wextra
  -Wpedantic
  -Wshadow
  -Wconversion
  -Wsign-conversion
  -Wdouble-promotion
  -Wstrict-prototypes
  -Wmissing-prototypes
  -Wswitch-enum
  -Wformat=2
  -Wundef
  -Wvla
  -Wimplicit-fallthrough
  -Werror=format-security
  -Werror=implicit-function-declaration
  -Werror=incompatible-pointer-types)
add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code,--as-needed)

if(WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()

if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
  # A text cut to fit is meant where snprintf is called; what gcc sees of it moves with -O.
  add_compile_options(-fexcess-precision=standard -ftrivial-auto-var-init=zero
                      -Wno-format-truncation)
else()
  # ASSERT(!"why this cannot be") is the way to mark a place that is never reached.
  add_compile_options(-Wno-string-conversion -ftrivial-auto-var-init=zero)
  if(CMAKE_C_COMPILER_VERSION VERSION_LESS 16)
    add_compile_options(-enable-trivial-auto-var-init-zero-knowing-it-will-be-removed-from-clang)
  endif()
endif()

# Asserts stay in what users run: no build type defines NDEBUG.
foreach(type IN ITEMS RELWITHDEBINFO RELEASE MINSIZEREL)
  string(REPLACE "-DNDEBUG" "" CMAKE_C_FLAGS_${type} "${CMAKE_C_FLAGS_${type}}")
endforeach()

if(DEPANNE_SANITIZE)
  # Without -fwrapv and fortified functions: both hide from the sanitizers what they look for.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
else()
  add_compile_options(-fwrapv)
  add_compile_options(
    "$<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE>" "$<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=3>")
endif()

if(DEPANNE_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()

if(DEPANNE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES C)
