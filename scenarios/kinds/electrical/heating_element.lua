-- Heating element of a plate: 500 W, 400 V, with its safety thermostat.
depanne.api(1)
return depanne.kind {
  id = "heating_element", symbol = "heater", trade = "electrical",
  name = { fr = "Résistance chauffante", en = "Heating element" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "PE", "electrical" }, { "T1", "electrical" }, { "T2", "electrical" } },
  signals = { "current", "heat", "temperature", "overheated" },
  parameters = {
    resistance = { unit = "ohm", default = "320 ohm", min = 1, max = 1e12 },
    coefficient = { unit = "1/K", default = "1e-4 1/K", min = 0, max = 0.01 },
    capacity = { unit = "J/K", default = "1200 J/K", min = 10, max = 1e7 },
    loss = { unit = "W/K", default = "3 W/K", min = 0.01, max = 1e4 },
    insulation = { unit = "ohm", default = "2 Mohm", min = 1, max = 1e12 },
    thermostat = { unit = "1", default = 0, min = -1, max = 1 },
    limit = { unit = "K", default = "453 K", min = 300, max = 800 },
  },
  plate = function(p) return string.format("%.0f W 400 V", 160000 / p.resistance) end,
  laws = function(p)
    return {
      { "heater", nodes = { "1", "2" }, resistance = p.resistance, coefficient = p.coefficient,
        reads = { temperature = "temperature" }, writes = { current = "current", heat = "heat" } },
      { "thermal_mass", capacity = p.capacity, conductance = p.loss, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
      { "heater", nodes = { "1", "PE" }, resistance = p.insulation, coefficient = 0 },
      { "resistor", nodes = { "2", "PE" }, resistance = 1e9 },
      { "threshold", on = p.limit, off = p.limit - 30, reads = { value = "temperature" }, writes = { active = "overheated" } },
      { "contact", nodes = { "T1", "T2" }, resistance = 0.02, normally_closed = 1, stuck = p.thermostat, reads = { command = "overheated" } },
    }
  end,
  probes = { i = "current", temperature = "temperature", power = "heat" },
  measures = { temperature = "temperature", emissivity = "0.3" },
  senses = {
    { "look", fr = "Plaque en place, sorties sous capot", en = "Plate in place, terminals under their cover" },
    { "touch", when = "temperature > 333", fr = "Brûlant : on ne touche pas", en = "Burning hot: hands off" },
    { "touch", when = "temperature > 303", fr = "Plaque chaude", en = "Plate warm" },
    { "touch", fr = "Plaque froide", en = "Plate cold" },
    { "smell", when = "temperature > 440", fr = "Odeur de chaud", en = "Smell of heat" },
    { "smell", fr = "Rien de particulier", en = "Nothing special" },
  },
  faults = {
    open = { name = { fr = "Résistance coupée", en = "Element open" }, sheet = "B1.28", set = { resistance = "1e9 ohm" } },
    worn = { name = { fr = "Résistance vieillie : 480 Ω", en = "Element aged: 480 Ω" }, sheet = "B1.28", set = { resistance = "480 ohm" } },
    leaking = { name = { fr = "Défaut d’isolement à chaud : 10 kΩ", en = "Insulation fails hot: 10 kΩ" }, sheet = "B1.28", set = { insulation = "10 kohm" } },
    leaking_solid = { name = { fr = "Résistance à la masse", en = "Element on the frame" }, sheet = "B1.28", set = { insulation = "20 ohm" } },
    stuck = { name = { fr = "Thermostat de sécurité ouvert", en = "Safety thermostat open" }, set = { thermostat = -1 } },
    welded = { name = { fr = "Thermostat de sécurité soudé", en = "Safety thermostat welded" }, set = { thermostat = 1 } },
  },
  wear = {
    { law = "W2", fault = "worn", rate = "exp((temperature - 423) / 14.4) / 1.5e8" },
    { law = "W10", fault = "leaking", rate = "1 / 1.2e9", power = 4 },
  },
  damage = { { fault = "open", when = "temperature > 600", after = "60 s" } },
  care = { { every = "4000 h", fr = "Mesurer la résistance et l’isolement à chaud, essayer le thermostat de sécurité",
             en = "Measure the resistance and the insulation when hot, try the safety thermostat" } },
  spares = {
    { article = "RES-500-400", same = true, price = 62, stock = 1, name = { fr = "Résistance 500 W 400 V", en = "Element 500 W 400 V" } },
    { article = "RES-500-400-B", equivalent = true, price = 66, stock = 1, set = { resistance = "315 ohm" }, name = { fr = "Résistance 500 W 400 V, autre marque", en = "Element 500 W 400 V, other make" },
      remark = { fr = "Même puissance sous 400 V, même longueur chauffante", en = "Same power on 400 V, same heated length" } },
    { article = "RES-500-230", wrong = true, price = 58, stock = 1, set = { resistance = "106 ohm" }, name = { fr = "Résistance 500 W 230 V", en = "Element 500 W 230 V" },
      remark = { fr = "Trois fois trop de puissance sous 400 V", en = "Three times too much power on 400 V" } },
  },
  article = "RES-500-400", price = 62, replace_duration = "40 min",
}
