-- Unloading valve: sends the pump to the tank once the pressure behind its check valve stands. P pump, A user, T tank.
depanne.api(1)
return depanne.kind {
  id = "oil_unloading_valve", trade = "hydraulic",
  name = { fr = "Valve de mise à vide", en = "Unloading valve" },
  flags = { "removable" },
  terminals = { { "P", "hydraulic" }, { "A", "hydraulic" }, { "T", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "heat", "charge_flow" },
  parameters = {
    set = { unit = "Pa", default = "60 bar", min = 1e5, max = 3e7 },
    flow = { unit = "m3/s", default = "20 l/min", min = 1e-6, max = 1 }, -- at 1 bar
    hysteresis = { unit = "Pa", default = "12 bar", min = 0, max = 1e7 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    pilot_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    check_leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-8 },
  },
  plate = function(p) return "20 à 120 bar" end,
  laws = function(p)
    return {
      { "oil_pilot_valve", nodes = { "P", "T", "A" }, flow = p.flow, set = p.set, band = 4e5, ratio = 1, in_share = 0, free_cracking = -1,
        stuck = p.stuck, pilot_blocked = p.pilot_blocked, lag = 0.05, hysteresis = p.hysteresis, reads = { viscosity = "viscosity" },
        writes = { flow = "flow", heat = "heat" } },
      { "oil_check", nodes = { "P", "A" }, flow = 2e-4, leak = p.check_leak, writes = { flow = "charge_flow" } },
      { "oil_volume", nodes = { "P" }, volume = 2e-5 },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
    }
  end,
  probes = { q = "flow", p = "A" },
  senses = {
    { "look", fr = "Vis de réglage et contre-écrou en place", en = "Screw and lock nut in place" },
    { "listen", when = "flow > 8.33e-6", fr = "L’huile retourne au réservoir par la valve", en = "Oil returns to the tank through the valve" },
    { "listen", fr = "Aucun passage d’huile", en = "No oil passes" },
    { "touch", when = "heat > 300", fr = "La valve est plus chaude que le bloc", en = "The valve is hotter than the block" },
    { "touch", fr = "À la température du bloc", en = "At the temperature of the block" },
  },
  settings = {
    { id = "set", parameter = "set", unit = "bar", min = 20, max = 120, duration = 120, name = { fr = "Vis de réglage", en = "Setting screw" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglage trop bas", en = "Set too low" }, sheet = "B3.4", set = { set = "25 bar" } },
    stuck = { name = { fr = "Bloquée ouverte : pas de pression", en = "Stuck open: no pressure" }, sheet = "B3.4", set = { stuck = 1 } },
    blocked = { name = { fr = "Pilotage bouché : ne met plus à vide", en = "Pilot blocked: does not unload" }, sheet = "B3.4", set = { pilot_blocked = 1 } },
    leaking = { name = { fr = "Clapet fuyard : la pompe recharge sans cesse", en = "Check leaking: the pump keeps recharging" }, sheet = "B3.4", set = { check_leak = "0.03 l/(min·bar)" } },
  },
  wear = { { law = "W4", fault = "leaking", rate = "abs(flow) / 0.0002 / 10000 h", power = 1.5 } },
  care = { { every = "2000 h", fr = "Contrôler le seuil de mise à vide au manomètre", en = "Check the unloading pressure on the gauge" } },
  spares = {
    { article = "VMV-120", same = true, price = 118, stock = 1, name = { fr = "Valve de mise à vide 20-120 bar", en = "Unloading valve 20-120 bar" } },
    { article = "VMV-40", wrong = true, price = 112, stock = 1, set = { set = "15 bar" }, name = { fr = "Valve de mise à vide 5-40 bar", en = "Unloading valve 5-40 bar" } },
  },
  article = "VMV-120", price = 118, replace_duration = "40 min",
}
