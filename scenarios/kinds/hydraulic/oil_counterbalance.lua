-- Counterbalance valve: A towards the valve, B the load, X the pilot from the other side. Set to 1.3 times what the load makes.
depanne.api(1)
return depanne.kind {
  id = "oil_counterbalance", trade = "hydraulic",
  name = { fr = "Valve d’équilibrage", en = "Counterbalance valve" },
  flags = { "removable", "safety" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" }, { "X", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "heat" },
  parameters = {
    set = { unit = "Pa", default = "26 bar", min = 1e5, max = 4e7 },
    ratio = { unit = "1", default = 4, min = 1, max = 20 },
    flow = { unit = "m3/s", default = "6 l/min", min = 1e-6, max = 1 }, -- at 1 bar
    leak = { unit = "m3/(s.Pa)", default = "0.0000025 l/(min·bar)", min = 0, max = 1e-9 },
    pilot_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "rapport 4:1, 10 à 210 bar" end,
  laws = function(p)
    return {
      { "oil_pilot_valve", nodes = { "B", "A", "X" }, flow = p.flow, set = p.set, band = 3e6, ratio = p.ratio, in_share = 1,
        free_cracking = 1e5, leak = p.leak, stuck = p.stuck, pilot_blocked = p.pilot_blocked, lag = 0.03,
        reads = { viscosity = "viscosity" }, writes = { flow = "flow", heat = "heat" } },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
    }
  end,
  probes = { q = "flow", p = "B" },
  senses = {
    { "look", fr = "Vis de réglage et contre-écrou en place", en = "Screw and lock nut in place" },
    { "listen", when = "flow > 8.33e-6 and B > 30 bar", fr = "L’huile force dans la valve", en = "Oil is forced through the valve" },
    { "listen", when = "abs(flow) > 8.33e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
    { "touch", when = "heat > 150", fr = "La valve chauffe", en = "The valve gets hot" },
    { "touch", fr = "À la température du bloc", en = "At the temperature of the block" },
  },
  settings = {
    { id = "set", parameter = "set", unit = "bar", min = 5, max = 210, duration = 180, name = { fr = "Vis de réglage", en = "Setting screw" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglée trop bas : la charge descend seule", en = "Set too low: the load sinks" }, sheet = "B3.9", set = { set = "8 bar" } },
    misadjusted_high = { name = { fr = "Réglée trop haut : saccades et chaleur", en = "Set too high: jerks and heat" }, sheet = "B3.9", set = { set = "90 bar" } },
    leaking = { name = { fr = "Siège fuyard", en = "Seat leaking" }, sheet = "B3.9", set = { leak = "0.006 l/(min·bar)" } },
    blocked = { name = { fr = "Pilotage bouché", en = "Pilot blocked" }, sheet = "B3.9", set = { pilot_blocked = 1 } },
    stuck = { name = { fr = "Bloquée ouverte", en = "Stuck open" }, sheet = "B3.9", set = { stuck = 1 } },
  },
  wear = { { law = "W4", fault = "leaking", rate = "abs(flow) / 0.0002 / 12000 h", power = 1.5 } },
  care = { { every = "1000 h", fr = "Contrôler la tenue de la charge et le réglage", en = "Check that the load stands, and the setting" } },
  spares = {
    { article = "VEQ-4", same = true, price = 132, stock = 1, name = { fr = "Valve d’équilibrage 4:1", en = "Counterbalance valve 4:1" } },
    { article = "VEQ-10", wrong = true, price = 134, stock = 1, set = { ratio = 10 }, name = { fr = "Valve d’équilibrage 10:1", en = "Counterbalance valve 10:1" } },
  },
  article = "VEQ-4", price = 132, replace_duration = "40 min",
}
