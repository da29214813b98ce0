-- Vacuum filter between ejector (1) and cup (2).
depanne.api(1)
return depanne.kind {
  id = "vacuum_filter", trade = "pneumatic",
  name = { fr = "Filtre à vide", en = "Vacuum filter" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "flow" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.3 l/(s·bar)", min = 1e-13, max = 1e-6 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    volume = { unit = "m3", default = "6 ml", min = 1e-8, max = 1e-2 },
  },
  plate = function(p) return "40 µm" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.volume * 0.5 }, { "volume", nodes = { "2" }, volume = p.volume * 0.5 },
      { "orifice", nodes = { "2", "1" }, conductance = p.conductance, writes = { flow = "flow" } },
      { "leak", nodes = { "2" }, conductance = p.leak },
    }
  end,
  probes = { q = "flow" },
  senses = {
    { "look", when = "conductance < 1e-9", fr = "La cartouche est noire de poussière", en = "The element is black with dust" },
    { "look", fr = "Cartouche claire dans son bol transparent", en = "Element clean in its clear bowl" },
    { "listen", when = "leak > 0 and 2 < 95000", fr = "Un sifflement au joint du bol", en = "A hiss at the seal of the bowl" },
    { "listen", fr = "Aucun sifflement", en = "No hiss" },
  },
  faults = {
    clogged = { name = { fr = "Cartouche colmatée", en = "Element clogged" }, sheet = "VA3", set = { conductance = "0.02 l/(s·bar)" } },
    leaking = { name = { fr = "Joint du bol pincé", en = "Seal of the bowl pinched" }, sheet = "B2.18", set = { leak = "0.002 l/(s·bar)" } },
  },
  wear = { { law = "W5", fault = "clogged", rate = "abs(flow) / 2000" } },
  care = { { every = "500 h", fr = "Remplacer la cartouche 40 µm", en = "Replace the 40 µm element" } },
  spares = {
    { article = "FV-40", same = true, price = 17, stock = 2, name = { fr = "Filtre à vide 40 µm", en = "Vacuum filter 40 µm" } },
    { article = "FV-50", equivalent = true, price = 18, stock = 1, set = { conductance = "0.33 l/(s·bar)" }, name = { fr = "Filtre à vide 50 µm", en = "Vacuum filter 50 µm" } },
    { article = "FV-5", wrong = true, price = 19, stock = 1, set = { conductance = "0.03 l/(s·bar)" }, name = { fr = "Filtre 5 µm", en = "Filter 5 µm" },
      remark = { fr = "Étrangle l’aspiration", en = "Chokes the suction" } },
  },
  article = "FV-40", price = 17, replace_duration = "8 min",
}
