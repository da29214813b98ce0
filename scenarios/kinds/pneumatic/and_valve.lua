-- Dual-pressure valve (AND): 2 sees the lower of 1 and 3; the higher one shuts its own side.
depanne.api(1)
return depanne.kind {
  id = "and_valve", trade = "pneumatic",
  name = { fr = "Sélecteur à deux clés (ET)", en = "Dual-pressure valve (AND)" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" } },
  signals = { "spool" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.6 l/(s·bar)", min = 1e-12, max = 1e-6 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    leak_1 = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "1 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "G1/8, ET" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume }, { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "pressure_pilot", nodes = { "1", "3" }, threshold = 0, hysteresis = 1e4, time = 0.003, stuck = p.stuck,
        writes = { position = "spool" } },
      { "valve_path", nodes = { "1", "2" }, conductance = p.conductance, open_at = 0, reads = { position = "spool" } },
      { "valve_path", nodes = { "3", "2" }, conductance = p.conductance, open_at = 1, reads = { position = "spool" } },
      { "orifice", nodes = { "1", "2" }, conductance = p.leak_1, critical_ratio = 0.5 },
    }
  end,
  probes = { u = "spool" },
  senses = {
    { "listen", when = "leak_1 > 0 and 1 - 3 > 100000", fr = "Un souffle traverse le sélecteur avec une seule entrée commandée", en = "Air passes the valve with one input only" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  faults = {
    leaking = { name = { fr = "Tiroir fuyard : une seule main suffit", en = "Spool leaking: one hand is enough" }, sheet = "B2.8", set = { leak_1 = "0.5 l/(s·bar)" } },
    stuck = { name = { fr = "Tiroir bloqué côté 1", en = "Spool stuck at side 1" }, sheet = "B2.8", set = { stuck = 1 } },
  },
  wear = { { law = "W4", fault = "leaking", count = "spool > 0.5", each = "1 / 20000000", power = 1.5 } },
  care = { { every = "4000 h", fr = "Essayer chaque entrée seule : rien ne doit passer", en = "Try each input alone: nothing may pass" } },
  spares = {
    { article = "ET-18", same = true, price = 19, stock = 1, name = { fr = "Sélecteur à deux clés G1/8", en = "Dual-pressure valve G1/8" } },
    { article = "ET-18-B", equivalent = true, price = 21, stock = 1, set = { conductance = "0.55 l/(s·bar)" },
      name = { fr = "Sélecteur à deux clés G1/8, autre marque", en = "Dual-pressure valve G1/8, other make" } },
    { article = "OU-18", wrong = true, price = 14, stock = 1, set = { leak_1 = "0.8 l/(s·bar)" },
      name = { fr = "Sélecteur de circuit (OU) G1/8", en = "Shuttle valve (OR) G1/8" },
      remark = { fr = "Une seule commande suffit : la sécurité est perdue", en = "One command is enough: the safety is gone" } },
  },
  article = "ET-18", price = 19, replace_duration = "10 min",
}
