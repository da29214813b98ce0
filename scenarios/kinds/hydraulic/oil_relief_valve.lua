-- Direct-operated pressure relief valve: P the line it protects, T the tank. Its heat is the pump's whole power when it passes.
depanne.api(1)
return depanne.kind {
  id = "oil_relief_valve", trade = "hydraulic",
  name = { fr = "Limiteur de pression à action directe", en = "Direct relief valve" },
  flags = { "removable", "safety" },
  terminals = { { "P", "hydraulic" }, { "T", "hydraulic" } },
  inputs = { "temperature" },
  signals = { "flow", "heat", "whistle", "body", "sealed" },
  parameters = {
    crack = { unit = "Pa", default = "95 bar", min = 1e4, max = 4e7 },
    slope = { unit = "m3/(s.Pa)", default = "1.6 l/(min·bar)", min = 0, max = 1e-7 },
    seat_leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-7 }, -- its flow at 1 bar
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    damping_lost = { unit = "1", default = 0, min = 0, max = 1 },
    sealed = { unit = "1", default = 1, min = 0, max = 1 }, -- the setting is sealed, 100 bar at most
  },
  plate = function(p) return "5 à 160 bar, réglé et plombé à 95 bar" end,
  laws = function(p)
    return {
      { "oil_relief", nodes = { "P", "T" }, crack = p.crack, slope = p.slope, seat_leak = p.seat_leak, stuck = p.stuck, lag = 0.01,
        damping_lost = p.damping_lost, writes = { flow = "flow", heat = "heat", whistle = "whistle" } },
      { "oil_volume", nodes = { "P" }, volume = 2e-5 },
      { "thermal_mass", capacity = 2000, conductance = 300, reads = { around = "temperature", heat1 = "heat" }, writes = { temperature = "body" } },
      { "condition", value1 = p.sealed, writes = { value1 = "sealed" } },
    }
  end,
  probes = { q = "flow", p = "P" },
  measures = { temperature = "body", noise = "55 + 25 * whistle + min(abs(flow) * 1e5, 15)" },
  senses = {
    { "look", when = "sealed < 0.5", fr = "Plomb de réglage absent", en = "The seal of the setting is missing" },
    { "look", fr = "Vis de réglage plombée", en = "Setting screw sealed" },
    { "listen", when = "whistle > 0.5", fr = "Le limiteur siffle et vibre", en = "The valve whistles and shakes", ambient = true },
    { "listen", when = "flow > 8.33e-6", fr = "L’huile passe dans le limiteur", en = "Oil passes through the valve" },
    { "listen", fr = "Aucun passage d’huile", en = "No oil passes" },
    { "touch", when = "heat > 300", fr = "La conduite de retour du limiteur est plus chaude que le réservoir", en = "The valve's return line is hotter than the tank" },
    { "touch", when = "flow > 1.67e-5", fr = "On sent l’huile passer", en = "One feels oil pass" },
    { "touch", fr = "À la température du bloc", en = "At the temperature of the block" },
  },
  settings = {
    { id = "crack", parameter = "crack", unit = "bar", min = 5, max = 160, duration = 180, name = { fr = "Vis de tarage", en = "Setting screw" } },
  },
  faults = {
    misadjusted = { name = { fr = "Tarage dérivé à 55 bar", en = "Setting drifted to 55 bar" }, sheet = "B3.4", set = { crack = "55 bar" } },
    misadjusted_high = { name = { fr = "Tarage monté à 130 bar, plomb cassé", en = "Set up to 130 bar, seal broken" }, sheet = "B3.4",
                         set = { crack = "130 bar", sealed = 0 } },
    leaking = { name = { fr = "Siège sali : passe en permanence", en = "Dirty seat: always passes" }, sheet = "B3.4", set = { seat_leak = "4 l/(min·bar)" } },
    broken_spring = { name = { fr = "Ressort cassé", en = "Spring broken" }, sheet = "B3.4", set = { crack = "1 bar" } },
    stuck = { name = { fr = "Bloqué fermé", en = "Stuck closed" }, sheet = "B3.4", set = { stuck = -1 } },
    worn = { name = { fr = "Amortissement perdu : broute et siffle", en = "Damping lost: chatters and whistles" }, sheet = "B3.4", set = { damping_lost = 1 } },
  },
  wear = { { law = "W8", fault = "leaking", rate = "max(flow, 0) / 0.0002 / 3000 h", power = 2 } },
  care = { { every = "2000 h", fr = "Contrôler le tarage au manomètre, vérin en butée, et le plomb", en = "Check the setting on the gauge, cylinder at its stop, and the seal" } },
  spares = {
    { article = "LP-160", same = true, price = 67, stock = 1, name = { fr = "Limiteur de pression 5-160 bar, à tarer", en = "Relief valve 5-160 bar, to be set" } },
    { article = "LP-315", wrong = true, price = 71, stock = 1, set = { crack = "200 bar", slope = "2.5 l/(min·bar)" },
      name = { fr = "Limiteur de pression 100-315 bar", en = "Relief valve 100-315 bar" },
      remark = { fr = "Ne descend pas à 95 bar", en = "Cannot be set down to 95 bar" } },
  },
  article = "LP-160", price = 67, replace_duration = "35 min",
}
