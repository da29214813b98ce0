-- Variable displacement pump with a pressure compensator: it gives what is asked up to its setting, then strokes back to nothing.
depanne.api(1)
local shared = depanne.include "kinds/hydraulic/shared/displacing_pump.lua"
return depanne.kind {
  id = "oil_variable_pump", trade = "hydraulic",
  name = { fr = "Pompe à cylindrée variable", en = "Variable displacement pump" },
  flags = { "removable", "test_point" },
  terminals = { { "in", "hydraulic" }, { "out", "hydraulic" }, { "D", "hydraulic" }, { "shaft", "rotation" } },
  nodes = { { "suction", "hydraulic" }, { "case", "hydraulic" } },
  inputs = { "viscosity", "aeration", "temperature" },
  signals = { "flow", "torque", "heat", "cavitation", "speed", "external_leak", "air_drawn", "sheared", "body", "drain_flow" },
  parameters = {
    displacement = { unit = "m3", default = "8 cm3", min = 1e-7, max = 1e-2 }, -- of a turn
    leak = { unit = "m3/(s.Pa)", default = "0.001 l/(min·bar)", min = 0, max = 1e-7 },
    drain_leak = { unit = "m3/(s.Pa)", default = "0.006 l/(min·bar)", min = 0, max = 1e-7 }, -- pistons and port plate, to the case
    drain_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    efficiency = { unit = "1", default = 0.9, min = 0.2, max = 1 },
    idle_torque = { unit = "N.m", default = "0.3 N.m", min = 0, max = 1000 },
    compensator = { unit = "Pa", default = "90 bar", min = 1e5, max = 3e7 },
    compensator_band = { unit = "Pa", default = "5 bar", min = 1e4, max = 1e7 },
    inlet_blocked = { unit = "1", default = 0, min = 0, max = 1 },
    air = { unit = "1", default = 0, min = 0, max = 0.5 }, -- drawn at the suction fitting
    seal_leak = { unit = "m3/(s.Pa)", default = "0 l/(min·bar)", min = 0, max = 1e-9 },
    rotation = { unit = "1", default = 1, min = -1, max = 1 },
    share = { unit = "1", default = 1, min = 0, max = 1 }, -- 0: its shaft turns without it
    sheared = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("%g cm³/tr, 210 bar max, sens horaire", p.displacement * 1e6) end,
  laws = function(p)
    return {
      { "oil_orifice", nodes = { "in", "suction" }, flow = 1.3e-3, drop = 1e4, rounding = 200, blocked = p.inlet_blocked },
      { "oil_volume", nodes = { "suction" }, volume = 5e-5 },
      { "oil_volume", nodes = { "out" }, volume = 1e-4, reads = { aeration = "aeration" } },
      { "oil_pump", nodes = { "suction", "out", "case", "shaft" }, displacement = p.displacement, leak = p.leak, drain_leak = p.drain_leak,
        efficiency = p.efficiency, idle_torque = p.idle_torque, air_share = p.air, share = p.share, rotation = p.rotation, compensator = p.compensator, compensator_band = p.compensator_band,
        reads = { viscosity = "viscosity", aeration = "aeration" },
        writes = { flow = "flow", torque = "torque", heat = "heat", drain_flow = "drain_flow", cavitation = "cavitation", speed = "speed" } },
      { "oil_volume", nodes = { "case" }, volume = 2e-4 },
      { "oil_orifice", nodes = { "case", "D" }, flow = 2e-4, blocked = p.drain_blocked, rounding = 1000 },
      { "oil_check", nodes = { "case", "reference" }, flow = 2e-5, cracking = 6e5, band = 2e5, leak = p.seal_leak,
        reads = { viscosity = "viscosity" }, writes = { flow = "external_leak" } }, -- the shaft seal stands 6 bar
      { "thermal_mass", capacity = 1500, conductance = 60, reads = { around = "temperature", heat1 = "heat" }, writes = { temperature = "body" } },
      { "condition", value1 = p.air, value2 = p.sheared, writes = { value1 = "air_drawn", value2 = "sheared" } },
    }
  end,
  probes = { q = "flow", n = "speed", T = "torque", p = "out", drain = "drain_flow", case = "case" },
  measures = { temperature = "body", speed = "speed * (1 - sheared)",
               noise = "62 + min(abs(speed), 1) * (6 + out / 2e6 + 60 * cavitation + 40 * air_drawn)", leak = "external_leak" },
  senses = shared.senses,
  settings = {
    { id = "compensator", parameter = "compensator", unit = "bar", min = 10, max = 210, duration = 120,
      name = { fr = "Vis du compensateur", en = "Compensator screw" } },
  },
  faults = {
    misadjusted = { name = { fr = "Compensateur réglé trop bas", en = "Compensator set too low" }, sheet = "B3.3", set = { compensator = "45 bar" } },
    stuck = { name = { fr = "Compensateur bloqué : pleine cylindrée", en = "Compensator stuck: full displacement" }, sheet = "B3.3", set = { compensator = "300 bar" } },
    stuck_low = { name = { fr = "Compensateur bloqué à cylindrée réduite", en = "Compensator stuck at a small displacement" }, sheet = "B3.3", set = { share = 0.3 } },
    worn = { name = { fr = "Pistons et glace usés", en = "Pistons and port plate worn" }, sheet = "PU1", set = { drain_leak = "0.054 l/(min·bar)" } },
    clogged = { name = { fr = "Cavitation : aspiration étranglée", en = "Cavitation: suction throttled" }, sheet = "PU2", set = { inlet_blocked = 0.94 } },
    leaking_air = { name = { fr = "Prise d’air à l’aspiration", en = "Air drawn at the suction" }, sheet = "PU3", set = { air = 0.12 } },
    leaking = { name = { fr = "Joint d’arbre fuyard", en = "Shaft seal leaking" }, sheet = "PU4", set = { seal_leak = "0.05 l/(min·bar)" } },
    clogged_drain = { name = { fr = "Drain de carter bouché", en = "Case drain clogged" }, sheet = "PU7", set = { drain_blocked = 0.999 } },
    wrong_part = { name = { fr = "Sens de rotation inversé", en = "Wrong rotation" }, sheet = "PU5", set = { rotation = -1 } },
    open = { name = { fr = "Accouplement cisaillé", en = "Coupling sheared" }, sheet = "PU6",
             set = { share = 0, idle_torque = "0 N.m", leak = "0 l/(min·bar)", drain_leak = "0 l/(min·bar)", sheared = 1 } },
  },
  wear = {
    { law = "W8", fault = "worn", rate = "abs(speed) / 152 * (1 + out / 100 bar + 20 * cavitation) / 12000 h", power = 1.5 },
    { law = "W4", fault = "leaking", rate = "abs(speed) / 152 / 20000 h", power = 2 },
  },
  damage = shared.damage,
  care = {
    { every = "1000 h", fr = "Mesurer le débit en charge à 90 bar, huile à 40 °C", en = "Measure the flow under load at 90 bar, oil at 40 °C" },
    { every = "500 h", fr = "Contrôler le serrage du raccord d’aspiration", en = "Check the suction fitting" },
  },
  spares = {
    { article = "PV-8-D", same = true, price = 148, stock = 1, name = { fr = "Pompe à cylindrée variable 8 cm³, sens horaire", en = "Variable displacement pump 8 cm³, clockwise" } },
    { article = "PV-8-D-B", equivalent = true, price = 162, stock = 1, set = { displacement = "8.2 cm3", drain_leak = "0.0066 l/(min·bar)" },
      name = { fr = "Pompe à cylindrée variable 8,2 cm³, même bride, sens horaire", en = "Variable displacement pump 8.2 cm³, same flange, clockwise" } },
    { article = "PV-8-G", wrong = true, price = 148, stock = 1, set = { rotation = -1 },
      name = { fr = "Pompe à cylindrée variable 8 cm³, sens antihoraire", en = "Variable displacement pump 8 cm³, counter-clockwise" } },
    { article = "PV-4-D", wrong = true, price = 121, stock = 1, set = { displacement = "4 cm3" },
      name = { fr = "Pompe à cylindrée variable 4 cm³, sens horaire", en = "Variable displacement pump 4 cm³, clockwise" } },
  },
  article = "PV-8-D", price = 148, replace_duration = "75 min",
}
