depanne.api(1)
return depanne.kind {
  id = "heater", trade = "electrical", name = { fr = "Résistance", en = "Heater" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "current", { "knob", control = true, initial = 0.5 } },
  parameters = { resistance = { unit = "ohm", default = "100 ohm", min = 0.1, max = 1e9 } },
  plate = function(p) return string.format("%g ohm", p.resistance) end,
  laws = function(p)
    return { { "resistor", nodes = { "1", "2" }, resistance = p.resistance, writes = { current = "current" } } }
  end,
  probes = { i = "current" },
  measures = { temperature = "300 + 20 * current * current", emissivity = 0.3, noise = "resistance / 10" },
  senses = {
    { "touch", when = "current > 1 A or current < 0 - 1 A", fr = "Chaude", en = "Hot" },
    { "touch", fr = "Froide", en = "Cold" },
  },
  settings = {
    { id = "value", parameter = "resistance", unit = "kohm", min = 0, max = 1000, duration = 5,
      name = { fr = "Valeur", en = "Value" } },
  },
  faults = {
    open = { name = { fr = "Coupée", en = "Open" }, sheet = "HT1", set = { resistance = "1e9 ohm" } },
    shorted = { name = { fr = "En court-circuit", en = "Shorted" }, set = function(p) return { resistance = p.resistance / 100 } end },
  },
  wear = {
    { law = "W2", fault = "open", rate = "pow(2, max(current, 0) / 10 A) / 3e7", power = 2 },
    { law = "W1", fault = "shorted", count = "knob > 0.5", each = "min(abs(current) / 5 A, 1) * (1 + damage) * 1e-6",
      ends = { "open", "shorted" } },
  },
  damage = { { fault = "open", when = "clamp(sqrt(current * current), 0, 100) > 50 A", after = "2 s" } },
  care = { { every = "500 h", fr = "Resserrer les bornes", en = "Tighten the terminals" } },
  spares = {
    { article = "R100", same = true, price = 9, stock = 2 },
    { article = "R10", wrong = true, price = 9, set = { resistance = "10 ohm" }, name = { fr = "Dix ohms", en = "Ten ohms" } },
  },
  article = "R100", price = 9, replace_duration = "5 min",
}
