-- A heater that wears, burns when its current lasts, and has a loose terminal of its own.
depanne.api(1)
return depanne.kind {
  id = "heater", trade = "electrical", name = { fr = "Résistance chauffante", en = "Heater" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "current" },
  parameters = {
    resistance = { unit = "ohm", default = "24 ohm", min = 0.1, max = 1e9 },
    contact = { unit = "ohm", default = "0.001 ohm", min = 1e-4, max = 1e6 },
  },
  nodes = { { "within", "electrical" } },
  laws = function(p)
    return {
      { "resistor", nodes = { "1", "within" }, resistance = p.contact },
      { "resistor", nodes = { "within", "2" }, resistance = p.resistance, writes = { current = "current" } },
    }
  end,
  probes = { i = "current" },
  senses = { { "touch", when = "abs(current) > 0.3", fr = "Chaude", en = "Hot" }, { "touch", fr = "Froide", en = "Cold" } },
  faults = {
    open = { name = { fr = "Brûlée", en = "Burnt" }, set = { resistance = "1e9 ohm" } },
    shorted = { name = { fr = "Spires en court-circuit", en = "Shorted turns" }, set = { resistance = "12 ohm" } },
    worn = { name = { fr = "Vieillie", en = "Aged" }, set = { resistance = "48 ohm" } },
    loose_terminal_1 = { name = { fr = "Borne 1 desserrée", en = "Loose terminal 1" }, set = { contact = "1000 ohm" } },
  },
  wear = { { law = "W2", fault = "worn", rate = "abs(current) / 1000" } },
  damage = { { fault = "open", when = "abs(current) > 1.5 A", after = "20 s" } },
  care = { { every = "1000 h", fr = "Resserrer les bornes", en = "Tighten the terminals" } },
  spares = { { article = "R24", same = true, price = 40, stock = 2 } },
  article = "R24", price = 40, replace_duration = "5 min",
}
