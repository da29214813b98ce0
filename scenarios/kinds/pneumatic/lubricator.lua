-- Air lubricator: a small drop of pressure draws oil into the air. Its mist reaches the valves behind it.
depanne.api(1)
return depanne.kind {
  id = "lubricator", trade = "pneumatic",
  name = { fr = "Lubrificateur", en = "Lubricator" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  signals = { "flow", "dry" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "8 l/(s·bar)", min = 1e-11, max = 1e-6 },
    level = { unit = "1", default = 0.7, min = 0, max = 1 },
    blocked = { unit = "1", default = 0, min = 0, max = 1 },
    port_volume = { unit = "m3", default = "20 ml", min = 1e-7, max = 1e-2 },
  },
  plate = function(p) return "G1/4, huile ISO VG 32" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume }, { "volume", nodes = { "2" }, volume = p.port_volume },
      { "orifice", nodes = { "1", "2" }, conductance = p.conductance, blocked = p.blocked, writes = { flow = "flow" } },
      { "proximity", from = p.level - 0.1, to = 1e3, hysteresis = 0, delay = 0, writes = { detected = "dry" } }, -- 0 within range
    }
  end,
  probes = { q = "flow", dry = "dry" },
  senses = {
    { "look", when = "dry > 0.5", fr = "Le bol d’huile est vide", en = "The oil bowl is empty" },
    { "look", when = "flow > 0.0002", fr = "Une goutte tombe dans le viseur à chaque consommation", en = "A drop falls in the sight glass whenever air is used" },
    { "look", fr = "Huile visible dans le bol", en = "Oil visible in the bowl" },
  },
  faults = {
    missing_oil = { name = { fr = "Bol d’huile vide", en = "Oil bowl empty" }, sheet = "B2.4", set = { level = 0 } },
    clogged = { name = { fr = "Passage encrassé", en = "Passage clogged" }, sheet = "B2.4", set = { blocked = 0.97 } },
  },
  wear = { { law = "W5", fault = "clogged", rate = "max(flow, 0) / 60000" } },
  care = { { every = "500 h", fr = "Compléter l’huile, régler 1 goutte pour 10 courses", en = "Top up the oil, set 1 drop for 10 strokes" } },
  spares = {
    { article = "LU-14", same = true, price = 39, stock = 1, name = { fr = "Lubrificateur G1/4", en = "Lubricator G1/4" } },
    { article = "LU-14-B", equivalent = true, price = 42, stock = 1, set = { conductance = "7.5 l/(s·bar)" },
      name = { fr = "Lubrificateur G1/4, autre marque", en = "Lubricator G1/4, other make" } },
    { article = "FI-14", wrong = true, price = 35, stock = 1, set = { level = 0 },
      name = { fr = "Filtre G1/4", en = "Filter G1/4" } },
  },
  article = "LU-14", price = 39, replace_duration = "20 min",
}
