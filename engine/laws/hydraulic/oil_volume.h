/// @file oil_volume.h
/// A volume of oil: a port, a tube, a hose with its soft wall. Free air makes it spongy at low pressure.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type oil_volume_element;
