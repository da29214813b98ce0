-- Sequence valve: lets the second user have oil once the first has its pressure. A in, B out; a check lets B return to A.
depanne.api(1)
return depanne.kind {
  id = "oil_sequence_valve", trade = "hydraulic",
  name = { fr = "Valve de séquence", en = "Sequence valve" },
  flags = { "removable" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "heat" },
  parameters = {
    set = { unit = "Pa", default = "30 bar", min = 1e5, max = 3e7 },
    flow = { unit = "m3/s", default = "10 l/min", min = 1e-6, max = 1 }, -- at 1 bar
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    leak = { unit = "m3/(s.Pa)", default = "0.0002 l/(min·bar)", min = 0, max = 1e-8 },
  },
  plate = function(p) return "10 à 100 bar, clapet de retour incorporé" end,
  laws = function(p)
    return {
      { "oil_pilot_valve", nodes = { "A", "B", "A" }, flow = p.flow, set = p.set, band = 3e5, ratio = 1, in_share = 0, free_cracking = 0.5e5,
        stuck = p.stuck, leak = p.leak, reads = { viscosity = "viscosity" }, writes = { flow = "flow", heat = "heat" } },
      { "oil_volume", nodes = { "A" }, volume = 2e-5 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
    }
  end,
  probes = { q = "flow", p = "A" },
  senses = {
    { "look", fr = "Vis de réglage et contre-écrou en place", en = "Screw and lock nut in place" },
    { "listen", when = "abs(flow) > 5e-6", fr = "L’huile passe", en = "Oil passes" },
    { "listen", fr = "Aucun passage d’huile", en = "No oil passes" },
  },
  settings = {
    { id = "set", parameter = "set", unit = "bar", min = 10, max = 100, duration = 120, name = { fr = "Vis de réglage", en = "Setting screw" } },
  },
  faults = {
    misadjusted = { name = { fr = "Réglage trop haut : le second mouvement ne part pas", en = "Set too high: the second movement does not start" }, sheet = "B3.4", set = { set = "140 bar" } },
    stuck = { name = { fr = "Bloquée ouverte : les deux mouvements partent ensemble", en = "Stuck open: both movements start together" }, sheet = "B3.4", set = { stuck = 1 } },
    blocked = { name = { fr = "Bloquée fermée", en = "Stuck closed" }, sheet = "B3.4", set = { stuck = -1 } },
    leaking = { name = { fr = "Siège fuyard", en = "Seat leaking" }, sheet = "B3.4", set = { leak = "0.1 l/(min·bar)" } },
  },
  wear = { { law = "W4", fault = "leaking", rate = "abs(flow) / 0.0002 / 8000 h", power = 1.5 } },
  care = { { every = "2000 h", fr = "Contrôler le réglage au manomètre", en = "Check the setting on the gauge" } },
  spares = {
    { article = "VS-100", same = true, price = 82, stock = 1, name = { fr = "Valve de séquence 10-100 bar", en = "Sequence valve 10-100 bar" } },
    { article = "VS-250", wrong = true, price = 84, stock = 1, set = { set = "120 bar" }, name = { fr = "Valve de séquence 80-250 bar", en = "Sequence valve 80-250 bar" } },
  },
  article = "VS-100", price = 82, replace_duration = "30 min",
}
