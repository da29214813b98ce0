-- Air-blast oil cooler in the return line: A in, B out; its fan (24 V between 1 and 2) starts by its thermostat. Give its "heat" to
-- the tank as "cooler".
depanne.api(1)
return depanne.kind {
  id = "oil_cooler", trade = "hydraulic",
  name = { fr = "Échangeur air-huile", en = "Air-blast oil cooler" },
  flags = { "removable", "test_point" },
  terminals = { { "A", "hydraulic" }, { "B", "hydraulic" }, { "1", "electrical" }, { "2", "electrical" } },
  nodes = { { "fan", "electrical" } },
  inputs = { "temperature", "viscosity" },
  signals = { "heat", "called", "fan_share", "fan_runs", "fan_current", "contact", "flow", "bypass_flow", "dust" },
  parameters = {
    conductance = { unit = "W/K", default = "60 W/K", min = 0, max = 1e5 },
    still = { unit = "W/K", default = "6 W/K", min = 0, max = 1e5 },
    fouled = { unit = "1", default = 0, min = 0, max = 1 },
    set = { unit = "K", default = "45 °C", min = 250, max = 400 },
    thermostat_stuck = { unit = "1", default = 0, min = -1, max = 1 },
    fan_resistance = { unit = "ohm", default = "12 ohm", min = 1e-2, max = 1e12 },
    bypass_stuck = { unit = "1", default = 0, min = 0, max = 1 },
    medium = { unit = "1", default = 1, min = 0, max = 1 }, -- air or water that comes
  },
  plate = function(p) return "60 W/K, ventilateur 24 V= 48 W, 45 °C" end,
  laws = function(p)
    local share = p.medium
    if p.bypass_stuck >= 0.5 then share = 0.15 * share end
    return {
      { "oil_cooler", conductance = p.conductance * share, conductance_still = p.still * share, fouled = p.fouled, set = p.set,
        thermostat_stuck = p.thermostat_stuck, reads = { temperature = "temperature", fan = "fan_runs" },
        writes = { heat = "heat", called = "called", fan = "fan_share" } },
      { "contact", nodes = { "1", "fan" }, resistance = 0.05, reads = { command = "called" }, writes = { closed = "contact" } },
      { "resistor", nodes = { "fan", "2" }, resistance = p.fan_resistance, writes = { current = "fan_current" } },
      { "proximity", from = 1.2, to = 10, hysteresis = 0.1, delay = 0.5, reads = { value = "fan_current" }, writes = { detected = "fan_runs" } },
      { "oil_gap", nodes = { "A", "B" }, conductance = 2e-8, reads = { viscosity = "viscosity" }, writes = { flow = "flow" } },
      { "oil_check", nodes = { "A", "B" }, flow = 4e-4, cracking = 2e5, stuck = p.bypass_stuck, writes = { flow = "bypass_flow" } },
      { "oil_volume", nodes = { "A" }, volume = 1e-3 },
      { "condition", value1 = p.fouled, writes = { value1 = "dust" } },
    }
  end,
  probes = { P = "heat", dp = "A - B", i = "fan_current", bypass = "bypass_flow" },
  senses = {
    { "look", when = "dust > 0.3", fr = "Ailettes bouchées par une poussière grasse", en = "Fins clogged with greasy dust" },
    { "look", when = "fan_runs", fr = "Le ventilateur tourne", en = "The fan turns" },
    { "look", fr = "Le ventilateur est arrêté", en = "The fan stands still" },
    { "listen", when = "bypass_flow > 3.33e-5", fr = "L’huile contourne l’échangeur", en = "Oil goes round the cooler" },
    { "listen", when = "fan_runs", fr = "Souffle du ventilateur", en = "The fan blows" },
    { "listen", fr = "Silence", en = "Silence" },
    { "touch", when = "heat < 0 - 300", fr = "L’air qui sort est chaud", en = "The air that leaves is hot" },
    { "touch", fr = "L’air qui sort est à peine tiède", en = "The air that leaves is hardly lukewarm" },
  },
  settings = {
    { id = "set", parameter = "set", unit = "°C", min = 20, max = 80, duration = 60, name = { fr = "Thermostat", en = "Thermostat" } },
  },
  faults = {
    dead = { name = { fr = "Moteur du ventilateur coupé", en = "Fan motor open" }, sheet = "B3.13", set = { fan_resistance = "1e9 ohm" } },
    stuck = { name = { fr = "Thermostat bloqué ouvert", en = "Thermostat stuck open" }, sheet = "B3.13", set = { thermostat_stuck = -1 } },
    clogged = { name = { fr = "Ailettes encrassées", en = "Fins fouled" }, sheet = "B3.13", set = { fouled = 0.6 } },
    missing = { name = { fr = "Arrivée d’air ou d’eau fermée", en = "Air or water supply shut" }, sheet = "B3.13", set = { medium = 0.05 } },
    leaking = { name = { fr = "By-pass resté ouvert", en = "Bypass stuck open" }, sheet = "B3.13", set = { bypass_stuck = 1 } },
  },
  wear = { { law = "W12", fault = "clogged", rate = "1 / 4000 h" } },
  care = { { every = "500 h", fr = "Souffler les ailettes", en = "Blow the fins clean" } },
  spares = {
    { article = "EAH-60", same = true, price = 324, stock = 1, name = { fr = "Échangeur air-huile 60 W/K, 24 V=", en = "Oil cooler 60 W/K, 24 V DC" } },
    { article = "EAH-25", wrong = true, price = 262, stock = 1, set = { conductance = "25 W/K", still = "3 W/K" }, name = { fr = "Échangeur air-huile 25 W/K, 24 V=", en = "Oil cooler 25 W/K, 24 V DC" } },
  },
  article = "EAH-60", price = 324, replace_duration = "60 min",
}
