/// @file electronic_distribution.h
/// One channel of an electronic 24 V distribution (selectivity module): a switch that measures. It
/// trips 5 s after the current passed its setting, after 100 ms above 1.5 times the setting, and at
/// once when the supply falls below 20 V while this channel takes more than its setting: the channel
/// at fault goes before the others notice. A rising edge of reset closes it again.
/// Source: data sheets of selectivity modules.
#pragma once

#include "engine/solver/element.h"

extern const struct element_type electronic_distribution_element;
