-- Three-way pressure reducing valve: P in, A the reduced pressure, T its drain.
depanne.api(1)
return depanne.kind {
  id = "oil_reducing_valve", trade = "hydraulic",
  name = { fr = "Réducteur de pression à 3 voies", en = "Three-way reducing valve" },
  flags = { "removable" },
  terminals = { { "P", "hydraulic" }, { "A", "hydraulic" }, { "T", "hydraulic" } },
  nodes = { { "drain", "hydraulic" } },
  signals = { "flow", "heat", "relieved" },
  parameters = {
    set = { unit = "Pa", default = "40 bar", min = 1e5, max = 3e7 },
    flow = { unit = "m3/s", default = "8 l/min", min = 1e-6, max = 1 }, -- wide open, at 1 bar
    leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-8 },
    drain_leak = { unit = "m3/(s.Pa)", default = "0.0005 l/(min·bar)", min = 0, max = 1e-9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    drain_blocked = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "10 à 100 bar, drainage externe" end,
  laws = function(p)
    return {
      { "oil_reducer", nodes = { "P", "A", "drain" }, set = p.set, band = 2e5, flow = p.flow, leak = p.leak, stuck = p.stuck,
        writes = { flow = "flow", heat = "heat", relieved = "relieved" } },
      { "oil_gap", nodes = { "P", "drain" }, conductance = p.drain_leak },
      { "oil_orifice", nodes = { "drain", "T" }, flow = 1e-4, blocked = p.drain_blocked, rounding = 1000 },
      { "oil_volume", nodes = { "drain" }, volume = 5e-6 },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
    }
  end,
  probes = { q = "flow", p = "A", drain = "drain" },
  senses = {
    { "look", fr = "Vis de réglage et contre-écrou en place", en = "Screw and lock nut in place" },
    { "listen", when = "abs(flow) > 5e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Aucun passage d’huile", en = "No oil passes" },
    { "touch", when = "drain > 5 bar", fr = "Le flexible de drain est gonflé", en = "The drain hose is swollen" },
    { "touch", fr = "Le flexible de drain est souple", en = "The drain hose is slack" },
  },
  settings = {
    { id = "set", parameter = "set", unit = "bar", min = 10, max = 100, duration = 120, name = { fr = "Vis de réglage", en = "Setting screw" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglé à 20 bar : bridage mou", en = "Set to 20 bar: weak clamping" }, sheet = "B3.4", set = { set = "20 bar" } },
    stuck = { name = { fr = "Bloqué ouvert : pleine pression en aval", en = "Stuck open: full pressure behind it" }, sheet = "B3.4", set = { stuck = 1 } },
    blocked = { name = { fr = "Bloqué fermé", en = "Stuck closed" }, sheet = "B3.4", set = { stuck = -1 } },
    leaking = { name = { fr = "Tiroir usé : la pression aval monte", en = "Spool worn: the reduced pressure creeps up" }, sheet = "B3.4", set = { leak = "0.3 l/(min·bar)" } },
    clogged = { name = { fr = "Drain bouché", en = "Drain clogged" }, sheet = "B3.4", set = { drain_blocked = 0.9999 } },
  },
  wear = { { law = "W4", fault = "leaking", rate = "abs(flow) / 0.0002 / 8000 h", power = 1.5 } },
  care = { { every = "2000 h", fr = "Contrôler la pression réduite au manomètre", en = "Check the reduced pressure on the gauge" } },
  spares = {
    { article = "RP-100", same = true, price = 96, stock = 1, name = { fr = "Réducteur de pression 10-100 bar", en = "Reducing valve 10-100 bar" } },
    { article = "RP-25", wrong = true, price = 92, stock = 1, set = { set = "20 bar" }, name = { fr = "Réducteur de pression 2-25 bar", en = "Reducing valve 2-25 bar" } },
  },
  article = "RP-100", price = 96, replace_duration = "35 min",
}
