-- Filter and regulator (no lubricator: the components are greased for life).
depanne.api(1)
return depanne.kind {
  id = "frl", trade = "pneumatic",
  name = { fr = "Filtre-régulateur", en = "Filter-regulator" },
  flags = { "removable", "test_point" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  nodes = { { "bowl", "pneumatic" } },
  inputs = { "moisture_in" },
  signals = { "flow", "water", "moisture", "oiled", "vent_flow" },
  parameters = {
    pressure = { unit = "Pa", default = "6 bar", min = 0, max = 1.2e6 }, -- gauge
    droop = { unit = "Pa.s/m3", default = "7.5e6 Pa.s/m3", min = 1e3, max = 1e12 }, -- 0.25 bar for 200 l/min
    filter = { unit = "m3/(s.Pa)", default = "9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    conductance = { unit = "m3/(s.Pa)", default = "9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    hysteresis = { unit = "Pa", default = "0 bar", min = 0, max = 1e5 },
    creep = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 }, -- dirty seat
    bonnet_leak = { unit = "m3/(s.Pa)", default = "0 l/(s·bar)", min = 0, max = 1e-6 },
    bowl_volume = { unit = "m3", default = "40 ml", min = 1e-6, max = 1e-2 },
    standing_water = { unit = "m3", default = "0 ml", min = 0, max = 1e-2 },
    drain = { unit = "m3/s", default = "0.1 ml/s", min = 0, max = 1e-3 }, -- semi-automatic
    oil = { unit = "1", default = 0, min = 0, max = 1 }, -- a lubricator was put in
    relief = { unit = "m3/(s.Pa)", default = "0.05 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "30 ml", min = 1e-7, max = 1e-2 },
  },
  plate = function(p) return "G1/4, 5 µm, 0,5-10 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "bowl" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "orifice", nodes = { "1", "bowl" }, conductance = p.filter },
      { "regulator", nodes = { "bowl", "2" }, set_pressure = p.pressure, droop = p.droop, conductance = p.conductance,
        relief_conductance = p.relief, hysteresis = p.hysteresis, writes = { flow = "flow" } },
      { "orifice", nodes = { "bowl", "2" }, conductance = p.creep, critical_ratio = 0.5 },
      { "leak", nodes = { "2" }, conductance = p.bonnet_leak, writes = { flow = "vent_flow" } },
      { "water_trap", inlet = 0.2, capacity = p.bowl_volume, standing = p.standing_water, drain = p.drain,
        reads = { flow = "flow", moisture = "moisture_in" }, writes = { water = "water", moisture = "moisture" } },
      { "proximity", from = 0.5 - p.oil, to = 1e3, hysteresis = 0, delay = 0, writes = { detected = "oiled" } },
    }
  end,
  probes = { q = "flow", water = "water", moisture = "moisture", oil = "oiled", vent = "vent_flow" },
  measures = { leak = "vent_flow", noise = "40 + 8.686 * log(max(vent_flow, 0.000000001) / 0.0000166667)" },
  senses = {
    { "look", when = "water > bowl_volume", fr = "Le bol est plein d’eau", en = "The bowl is full of water" },
    { "look", when = "oiled > 0.5", fr = "Un lubrificateur est monté en aval, son bol contient de l’huile", en = "A lubricator stands downstream, with oil in its bowl" },
    { "look", when = "water > 0.3 * bowl_volume", fr = "De l’eau au fond du bol", en = "Water at the bottom of the bowl" },
    { "look", fr = "Bol propre et vide d’eau, bouton de réglage verrouillé", en = "Bowl clean and free of water, knob locked" },
    { "listen", when = "vent_flow > 0.00008", fr = "Un souffle permanent au chapeau du régulateur", en = "A steady blow at the regulator's bonnet", ambient = true },
    { "listen", fr = "Aucun souffle au chapeau du régulateur", en = "No blow at the regulator's bonnet" },
  },
  settings = {
    { id = "pressure", parameter = "pressure", unit = "bar", scale = 1e5, min = 0, max = 10, duration = 60,
      name = { fr = "Pression de réglage", en = "Set pressure" } },
  },
  faults = {
    clogged = { name = { fr = "Cartouche filtrante colmatée", en = "Filter element clogged" }, sheet = "FR1", set = { filter = "0.1 l/(s·bar)" } },
    clogged_part = { name = { fr = "Cartouche filtrante encrassée", en = "Filter element loaded" }, sheet = "FR1", set = { filter = "1 l/(s·bar)" } },
    misadjusted = { name = { fr = "Régulateur réglé à 3,5 bar", en = "Regulator set to 3.5 bar" }, sheet = "FR2", set = { pressure = "3.5 bar" } },
    leaking = { name = { fr = "Membrane du régulateur percée", en = "Regulator diaphragm burst" }, sheet = "FR3", set = { bonnet_leak = "0.05 l/(s·bar)" } },
    leaking_seat = { name = { fr = "Siège encrassé : la pression monte au repos", en = "Dirty seat: the pressure creeps up at rest" }, sheet = "FR4", set = { creep = "0.003 l/(s·bar)", relief = "0 l/(s·bar)" } },
    clogged_drain = { name = { fr = "Purge bouchée, bol plein d’eau", en = "Drain blocked, bowl full of water" }, sheet = "FR5", set = { drain = "0 ml/s", standing_water = "60 ml" } },
    wrong_part = { name = { fr = "Lubrificateur monté sur une ligne graissée à vie", en = "Lubricator fitted on a dry-for-life line" }, sheet = "FR6", set = { oil = 1 } },
  },
  wear = {
    { law = "W5", fault = "clogged_part", rate = "max(flow, 0) / 12000" },
    { law = "W14", fault = "leaking", rate = "1 / 80000 h" },
    { law = "W5", fault = "leaking_seat", rate = "1 / 60000 h" },
  },
  care = {
    { every = "168 h", fr = "Purger le bol", en = "Drain the bowl" },
    { every = "4000 h", fr = "Remplacer la cartouche 5 µm", en = "Replace the 5 µm element" },
  },
  spares = {
    { article = "FR-14-5", same = true, price = 62, stock = 1, name = { fr = "Filtre-régulateur G1/4 5 µm", en = "Filter-regulator G1/4 5 µm" } },
    { article = "FR-14-5-B", equivalent = true, price = 66, stock = 1, set = { conductance = "8.5 l/(s·bar)" },
      name = { fr = "Filtre-régulateur G1/4 5 µm, autre marque", en = "Filter-regulator G1/4 5 µm, other make" } },
    { article = "FR-18-40", wrong = true, price = 41, stock = 1, set = { filter = "0.6 l/(s·bar)", conductance = "0.6 l/(s·bar)" },
      name = { fr = "Filtre-régulateur G1/8 40 µm", en = "Filter-regulator G1/8 40 µm" },
      remark = { fr = "Débit insuffisant, filtration grossière", en = "Flow too small, coarse filter" } },
  },
  article = "FR-14-5", price = 62, replace_duration = "25 min",
}
