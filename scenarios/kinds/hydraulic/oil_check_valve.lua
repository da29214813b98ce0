-- Check valve, free from A to B. A second seat, shut for good, is what one finds when it was put in the wrong way round.
depanne.api(1)
return depanne.kind {
  id = "oil_check_valve", trade = "hydraulic",
  name = { fr = "Clapet anti-retour", en = "Check valve" },
  flags = { "removable" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" } },
  inputs = { "viscosity" },
  signals = { "flow", "backwards" },
  parameters = {
    flow = { unit = "m3/s", default = "12 l/min", min = 1e-6, max = 1 }, -- at 1 bar
    cracking = { unit = "Pa", default = "0.5 bar", min = 0, max = 1e7 },
    leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-8 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    reversed = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "0,5 bar, flèche sur le corps" end,
  laws = function(p)
    local forward = p.stuck
    if p.reversed >= 0.5 then forward = -1 end
    return {
      { "oil_check", nodes = { "A", "B" }, flow = p.flow, cracking = p.cracking, leak = p.leak, stuck = forward,
        reads = { viscosity = "viscosity" }, writes = { flow = "flow" } },
      { "oil_check", nodes = { "B", "A" }, flow = p.flow, cracking = p.cracking, stuck = p.reversed - 1 },
      { "oil_volume", nodes = { "B" }, volume = 2e-5 },
      { "condition", value1 = p.reversed, writes = { value1 = "backwards" } },
    }
  end,
  probes = { q = "flow", dp = "A - B" },
  senses = {
    { "look", when = "backwards > 0.5", fr = "La flèche du corps est dans l’autre sens", en = "The arrow on its body points the other way" },
    { "look", fr = "La flèche est dans le sens du passage", en = "The arrow points with the flow" },
    { "listen", when = "A - B < 0 - 5 bar and flow < 0 - 3.33e-7", fr = "Un chuintement dans le clapet, à l’arrêt", en = "A hiss in the valve, at rest" },
    { "listen", fr = "Aucun bruit", en = "No noise" },
  },
  faults = {
    leaking = { name = { fr = "Siège fuyard", en = "Seat leaking" }, sheet = "B3.5", set = { leak = "0.02 l/(min·bar)" } },
    stuck = { name = { fr = "Bloqué ouvert", en = "Stuck open" }, sheet = "B3.5", set = { stuck = 1 } },
    blocked = { name = { fr = "Bloqué fermé", en = "Stuck closed" }, sheet = "B3.5", set = { stuck = -1 } },
    wrong_part = { name = { fr = "Monté à l’envers", en = "Mounted the wrong way round" }, sheet = "B3.5", set = { reversed = 1 } },
    broken_spring = { name = { fr = "Ressort cassé : ne ferme plus franchement", en = "Spring broken: no longer shuts smartly" }, sheet = "B3.5",
                      set = { cracking = "0 bar", leak = "0.004 l/(min·bar)" } },
  },
  wear = { { law = "W4", fault = "leaking", rate = "abs(flow) / 0.0002 / 15000 h", power = 1.5 } },
  care = { { every = "4000 h", fr = "Contrôler la tenue en pression, pompe arrêtée", en = "Check that the pressure holds, pump stopped" } },
  spares = {
    { article = "CAR-05", same = true, price = 22, stock = 2, name = { fr = "Clapet anti-retour 0,5 bar G3/8", en = "Check valve 0.5 bar G3/8" } },
    { article = "CAR-3", wrong = true, price = 23, stock = 1, set = { cracking = "3 bar" }, name = { fr = "Clapet anti-retour 3 bar G3/8", en = "Check valve 3 bar G3/8" } },
  },
  article = "CAR-05", price = 22, replace_duration = "20 min",
}
