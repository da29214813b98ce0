-- Quick exhaust: from 1 to 2 past a lip; when 1 falls below 2, the lip opens 2 to the exhaust 3.
depanne.api(1)
return depanne.kind {
  id = "quick_exhaust", trade = "pneumatic",
  name = { fr = "Soupape d’échappement rapide", en = "Quick exhaust valve" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" }, { "3", "pneumatic" } },
  signals = { "position", "leak_flow" },
  parameters = {
    feed = { unit = "m3/(s.Pa)", default = "1 l/(s·bar)", min = 1e-12, max = 1e-6 },
    exhaust = { unit = "m3/(s.Pa)", default = "4 l/(s·bar)", min = 1e-12, max = 1e-6 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    lip_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "2 ml", min = 1e-8, max = 1e-3 },
  },
  plate = function(p) return "G1/8, échappement rapide" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume }, { "volume", nodes = { "2" }, volume = p.port_volume },
      { "volume", nodes = { "3" }, volume = p.port_volume },
      { "pressure_pilot", nodes = { "2", "1" }, threshold = 5e3, hysteresis = 2e3, time = 0.004, stuck = p.stuck,
        writes = { position = "position" } },
      { "check", nodes = { "1", "2" }, conductance = p.feed, cracking = 2e3 },
      { "valve_path", nodes = { "2", "3" }, conductance = p.exhaust, open_at = 1, reads = { position = "position" } },
      { "orifice", nodes = { "1", "3" }, conductance = p.lip_leak, critical_ratio = 0.5, writes = { flow = "leak_flow" } },
    }
  end,
  probes = { u = "position", leak = "leak_flow" },
  measures = { leak = "leak_flow", noise = "40 + 8.686 * log(max(leak_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "listen", when = "leak_flow > 0.00015", fr = "Un souffle permanent à l’échappement rapide", en = "A steady blow at the quick exhaust", ambient = true },
    { "listen", when = "2 - 3 > 20000 and position > 0.5", fr = "L’air claque à l’échappement rapide", en = "The air snaps out of the quick exhaust" },
    { "listen", fr = "Aucun souffle", en = "No blow" },
  },
  faults = {
    leaking = { name = { fr = "Membrane fendue : pas d’effort en sortie", en = "Diaphragm split: no force out" }, sheet = "B2.8", set = { lip_leak = "4 l/(s·bar)" } },
    stuck = { name = { fr = "Membrane collée : échappe par le distributeur", en = "Diaphragm stuck: exhausts through the valve" }, sheet = "B2.8", set = { stuck = -1 } },
  },
  wear = { { law = "W14", fault = "leaking", count = "position > 0.5", each = "1 / 10000000" } },
  care = { { every = "4000 h", fr = "Remplacer la membrane", en = "Replace the diaphragm" } },
  spares = {
    { article = "ER-18", same = true, price = 16, stock = 2, name = { fr = "Soupape d’échappement rapide G1/8", en = "Quick exhaust valve G1/8" } },
    { article = "ER-18-B", equivalent = true, price = 18, stock = 1, set = { exhaust = "3.8 l/(s·bar)" },
      name = { fr = "Soupape d’échappement rapide G1/8, autre marque", en = "Quick exhaust valve G1/8, other make" } },
    { article = "OU-18", wrong = true, price = 14, stock = 1, set = { stuck = -1 },
      name = { fr = "Sélecteur de circuit G1/8", en = "Shuttle valve G1/8" } },
  },
  article = "ER-18", price = 16, replace_duration = "10 min",
}
