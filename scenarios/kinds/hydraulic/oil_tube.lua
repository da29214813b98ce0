-- Rigid steel tube 12x1.5 with its two fittings.
depanne.api(1)
return depanne.kind {
  id = "oil_tube", trade = "hydraulic",
  name = { fr = "Tube hydraulique rigide", en = "Rigid hydraulic tube" },
  flags = { "connection", "removable" },
  signals = { "flow", "drip", "shaking" },
  parameters = {
    bore = { unit = "m", default = "9 mm", min = 0.002, max = 0.1 },
    length = { unit = "m", default = "1 m", min = 0.02, max = 50 },
    drip = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-8 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    clamps = { unit = "1", default = 1, min = 0, max = 1 },
  },
  plate = function(p) return "12 x 1,5 E235, raccords 24°" end,
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "end0", "end1" }, flow = 32 * p.bore * p.bore / 1e-4 / 60000, blocked = p.blocked, writes = { flow = "flow" } },
      { "oil_volume", nodes = { "end1" }, volume = 0.785 * p.bore * p.bore * p.length },
      { "oil_gap", nodes = { "end1", "reference" }, conductance = p.drip, writes = { flow = "drip" } },
      { "condition", value1 = 1 - p.clamps, writes = { value1 = "shaking" } },
    }
  end,
  probes = { q = "flow", leak = "drip" },
  senses = {
    { "look", when = "drip > 1e-9", fr = "Une goutte par seconde à l’écrou", en = "A drop a second at the nut" },
    { "look", when = "shaking > 0.5", fr = "Le tube vibre, colliers absents", en = "The tube shakes, clamps missing" },
    { "look", fr = "Tube droit, raccords secs", en = "Tube straight, fittings dry" },
  },
  faults = {
    loose_terminal = { name = { fr = "Écrou desserré", en = "Nut loose" }, sheet = "B3.14", set = { drip = "0.0003 l/(min·bar)" } },
    blocked = { name = { fr = "Tube écrasé", en = "Tube crushed" }, sheet = "B3.14", set = { blocked = 0.93 } },
    missing = { name = { fr = "Colliers absents", en = "Clamps missing" }, sheet = "B3.14", set = { clamps = 0 } },
  },
  wear = { { law = "W9", fault = "loose_terminal", rate = "1 / 60000 h", power = 2 } },
  care = { { every = "2000 h", fr = "Contrôler colliers et raccords", en = "Check clamps and fittings" } },
  spares = { { article = "TUB-12", same = true, price = 14, stock = 5, name = { fr = "Tube 12 x 1,5 cintré, écrous montés", en = "Tube 12 x 1.5 bent, nuts fitted" } } },
  article = "TUB-12", price = 14, replace_duration = "30 min",
}
