// Laws of oil. Pressures are gauge, flows in m3/s.
#include "engine/laws/list.h"

// clang-format off
const struct law hydraulic_laws[] = {
    {.name = NULL},
};
// clang-format on
