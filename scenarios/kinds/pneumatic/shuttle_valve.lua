-- Shuttle valve (OR): the higher of 1 and 3 passes to 2, the ball shuts the other.
depanne.api(1)
return depanne.kind {
  id = "shuttle_valve", trade = "pneumatic",
  name = { fr = "Sélecteur de circuit (OU)", en = "Shuttle valve (OR)" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" } },
  signals = { "ball" },
  parameters = {
    conductance = { unit = "m3/(s.Pa)", default = "0.8 l/(s·bar)", min = 1e-12, max = 1e-6 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    seat_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "1 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "G1/8, OU" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume }, { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "pressure_pilot", nodes = { "1", "3" }, threshold = 0, hysteresis = 1e4, time = 0.003, stuck = p.stuck,
        writes = { position = "ball" } },
      { "valve_path", nodes = { "1", "2" }, conductance = p.conductance, open_at = 1, reads = { position = "ball" } },
      { "valve_path", nodes = { "3", "2" }, conductance = p.conductance, open_at = 0, reads = { position = "ball" } },
      { "orifice", nodes = { "1", "3" }, conductance = p.seat_leak, critical_ratio = 0.5 },
    }
  end,
  probes = { u = "ball" },
  senses = {
    { "listen", when = "seat_leak > 0", fr = "Un souffle à l’échappement de l’entrée qui n’est pas commandée", en = "A blow at the exhaust of the input that is not commanded" },
    { "listen", fr = "La bille claque à chaque changement", en = "The ball clicks at each change" },
  },
  faults = {
    stuck = { name = { fr = "Bille collée sur l’entrée 1", en = "Ball stuck on input 1" }, sheet = "B2.8", set = { stuck = -1 } },
    leaking = { name = { fr = "Siège de la bille rayé", en = "Seat of the ball scored" }, sheet = "B2.8", set = { seat_leak = "0.1 l/(s·bar)" } },
  },
  wear = { { law = "W4", fault = "leaking", count = "ball > 0.5", each = "1 / 20000000", power = 1.5 } },
  care = { { every = "4000 h", fr = "Essayer chaque entrée seule", en = "Try each input alone" } },
  spares = {
    { article = "OU-18", same = true, price = 14, stock = 1, name = { fr = "Sélecteur de circuit G1/8", en = "Shuttle valve G1/8" } },
    { article = "OU-18-B", equivalent = true, price = 15, stock = 1, set = { conductance = "0.75 l/(s·bar)" },
      name = { fr = "Sélecteur de circuit G1/8, autre marque", en = "Shuttle valve G1/8, other make" } },
    { article = "ET-18", wrong = true, price = 19, stock = 1, set = { stuck = 1 },
      name = { fr = "Sélecteur à deux clés (ET) G1/8", en = "Dual-pressure valve (AND) G1/8" } },
  },
  article = "OU-18", price = 14, replace_duration = "10 min",
}
