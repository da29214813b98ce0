/// @file build_info.h
/// Which program this is: the engine version that journals name. Generated while building.
#pragma once

/// The version of the product, such as "0.1.0".
const char *build_version(void);

/// Sixteen hexadecimal digits made from the bytes of all sources of engine/, no date in them.
const char *build_source_id(void);

/// Version and source id together, "depanne-0.1.0+0123456789abcdef": the engine's name in journals.
const char *build_engine(void);

/// The folder that holds scenarios/ and assets/, as configured with DEPANNE_DATA_DIR.
const char *build_data_dir(void);

/// The folder of the compiled translations, <language>/LC_MESSAGES/depanne.mo, as configured with
/// DEPANNE_LOCALE_DIR.
const char *build_locale_dir(void);
