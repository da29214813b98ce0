-- A load on a rod: two kilograms, a guide, and a bushing that is met at a place on the way and resists like a spring.
depanne.api(1)
return depanne.kind {
  id = "push", trade = "mechanical",
  name = { fr = "Pièce à emmancher", en = "Part to be pressed" },
  flags = {},
  terminals = { { "rod", "translation" } },
  inputs = { "position" },
  signals = { "depth" },
  parameters = {
    contact = { unit = "m", default = "110 mm", min = 0, max = 10 },
    rate = { unit = "N/m", default = "6e6 N/m", min = 0, max = 1e8 },
    friction = { unit = "N", default = "50 N", min = 0, max = 1e6 },
  },
  laws = function(p)
    return {
      { "end_stop", nodes = { "rod" }, position = p.contact + 0.02, stroke = 0.02, spring = p.rate, stiffness = 5e7,
        reads = { position = "position" }, writes = { depth = "depth" } },
      { "slide", nodes = { "rod" }, mass = 2, minimum = -10, maximum = 10, initial = 0, stop_stiffness = 1e6 },
      { "friction", nodes = { "rod" }, coulomb = p.friction, viscous = 0, stiction_ratio = 1.2 },
    }
  end,
  probes = { F = "max(depth, 0) * rate" },
}
