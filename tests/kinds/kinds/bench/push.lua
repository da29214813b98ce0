-- A load on a rod: a mass with a spring before it, met at a place on its way.
depanne.api(1)
return depanne.kind {
  id = "push", trade = "mechanical",
  name = { fr = "Pièce à emmancher", en = "Part to be pressed" },
  flags = {},
  terminals = { { "rod", "translation" } },
  inputs = { "position" },
  signals = { "force" },
  parameters = {
    contact = { unit = "m", default = "110 mm", min = 0, max = 10 },
    rate = { unit = "N/m", default = "6e6 N/m", min = 0, max = 1e9 },
    friction = { unit = "N", default = "50 N", min = 0, max = 1e6 },
  },
  laws = function(p)
    return {
      { "spring", nodes = { "rod", "reference" }, preload = 0 - p.rate * p.contact, rate = p.rate, one_way = true,
        reads = { position = "position" }, writes = { force = "force" } },
      { "friction", nodes = { "rod" }, coulomb = p.friction, viscous = 0, stiction_ratio = 1.2 },
    }
  end,
  probes = { F = "force" },
}
