-- Suction strainer with its vacuum gauge: A in the oil, B towards the pump.
depanne.api(1)
return depanne.kind {
  id = "oil_strainer", trade = "hydraulic",
  name = { fr = "Crépine d’aspiration", en = "Suction strainer" },
  flags = { "removable", "test_point" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" } },
  signals = { "vacuum", "flow", "coarse" },
  parameters = {
    flow = { unit = "m3/s", default = "12 l/min", min = 1e-6, max = 1 }, -- at 0.02 bar
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    mesh = { unit = "m", default = "125 µm", min = 1e-6, max = 1e-2 },
  },
  plate = function(p) return "125 µm, 12 l/min à 0,02 bar" end,
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "A", "B" }, flow = p.flow, drop = 2000, blocked = p.blocked, rounding = 200, writes = { flow = "flow" } },
      { "oil_volume", nodes = { "B" }, volume = 2e-4 },
      { "oil_needle", nodes = { "B" }, lag = 0.05, writes = { shown = "vacuum" } },
      { "condition", value1 = p.mesh, writes = { value1 = "coarse" } },
    }
  end,
  probes = { q = "flow", p = "vacuum" },
  displays = { { id = "vacuum", value = "vacuum", unit = "bar", resolution = 0.02 } },
  senses = {
    { "look", when = "vacuum < 0 - 0.25e5", fr = "Le vacuomètre est dans le rouge", en = "The vacuum gauge is in the red" },
    { "look", when = "coarse > 0.001", fr = "Pas de tamis au bout du tube d’aspiration", en = "No screen at the end of the suction tube" },
    { "look", fr = "Le vacuomètre est dans le vert", en = "The vacuum gauge is in the green" },
    { "listen", fr = "Aucun bruit propre", en = "No noise of its own" },
  },
  faults = {
    clogged = { name = { fr = "Crépine colmatée", en = "Strainer clogged" }, sheet = "B3.1", set = { blocked = 0.825 } },
    missing = { name = { fr = "Crépine absente", en = "Strainer missing" }, sheet = "B3.1", set = { flow = "60 l/min", mesh = "10 mm" } },
  },
  wear = { { law = "W5", fault = "clogged", rate = "flow / 0.0002 / 6000 h", power = 2 } },
  care = { { every = "4000 h", fr = "Nettoyer la crépine à chaque vidange", en = "Clean the strainer at each oil change" } },
  spares = {
    { article = "CRE-125", same = true, price = 28, stock = 1, name = { fr = "Crépine 125 µm 12 l/min", en = "Strainer 125 µm 12 l/min" } },
    { article = "CRE-25", wrong = true, price = 31, stock = 1, set = { blocked = 0.8, mesh = "25 µm" },
      name = { fr = "Crépine 25 µm", en = "Strainer 25 µm" }, remark = { fr = "Maille trop fine pour une aspiration", en = "Mesh too fine for a suction" } },
  },
  article = "CRE-125", price = 28, replace_duration = "45 min",
}
