depanne.api(1)
return depanne.kind {
  id = "care_every", trade = "electrical", name = { fr = "A", en = "A" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  parameters = { resistance = { unit = "ohm", default = "100 ohm", min = 0.1, max = 1e9 } },
  laws = function(p) return { { "resistor", nodes = { "1", "2" }, resistance = p.resistance } } end,
  faults = { open = { name = { fr = "Coupée", en = "Open" }, set = { resistance = "1e9 ohm" } } },
  care = { { every = "500 km", fr = "A", en = "A" } },
}
