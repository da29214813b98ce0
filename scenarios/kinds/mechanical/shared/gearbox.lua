-- What worm, helical and planetary gearboxes have in common: a mesh with loss, oil that warms, what wears.
local shared = {}

local senses = {
  { "look", when = "leak > 0.5", fr = "Huile sur le carter et au sol sous le joint de sortie", en = "Oil on the housing and on the floor under the output seal" },
  { "look", when = "leak > 0.1", fr = "Huile suintante aux joints", en = "Oil seeping at the seals" },
  { "look", when = "level < 0.5", fr = "Voyant d’huile : niveau sous le repère", en = "Sight glass: level under the mark" },
  { "look", when = "colour > 6", fr = "Huile brune, paillettes de bronze au voyant", en = "Oil brown, bronze flakes in the sight glass" },
  { "look", when = "abs(input) > 1 and abs(output) < 0.01", fr = "L’arbre d’entrée tourne, la sortie ne tourne pas", en = "The input shaft turns, the output does not" },
  { "look", fr = "Carter sec, huile claire à mi-voyant", en = "Housing dry, oil clear at half glass" },
  { "listen", when = "mesh > 3e-3", fr = "Choc régulier à chaque tour de denture", en = "A regular knock at each turn of the gear", ambient = true },
  { "listen", when = "vibration > 0.0018", fr = "Réducteur bruyant, ronflement", en = "Gearbox noisy, rumbling", ambient = true },
  { "listen", fr = "Ronronnement régulier", en = "Even hum" },
  { "touch", when = "temperature > 353", fr = "Carter brûlant", en = "Housing burning hot" },
  { "touch", when = "temperature > 323", fr = "Carter très chaud", en = "Housing very warm" },
  { "touch", when = "backlash > 0.06", fr = "À la main, la sortie bouge de plusieurs degrés avant d’entraîner", en = "By hand the output moves several degrees before it drives" },
  { "touch", fr = "Carter tiède", en = "Housing lukewarm" },
  { "smell", when = "temperature > 363", fr = "Odeur d’huile brûlée", en = "Smell of burnt oil" },
  { "smell", fr = "Aucune odeur", en = "No smell" },
}

-- One gearbox laws list from its parameters.
function shared.laws(p)
  return {
    { "inertia", nodes = { "input" }, inertia = p.inertia },
    { "inertia", nodes = { "output" }, inertia = 2 * p.inertia }, -- its wheel and shaft turn when nothing hangs on them
    { "gear", nodes = { "input", "output" }, ratio = p.ratio, efficiency = p.efficiency, stiffness = p.stiffness, damping = p.stiffness / 1000,
      backlash = p.backlash, limit = p.tooth_torque, drag = p.drag,
      writes = { force = "torque", input_force = "input_torque", heat = "heat", slipped = "slipped", twist = "twist" } },
    { "shaft_damper", nodes = { "input", "reference" }, viscous = p.churning, writes = { heat = "churned" } },
    { "bearing", nodes = { "input" }, load = 400, bore = 0.02, severity = p.bearing_damage,
      writes = { vibration = "bearing_vibration", envelope = "envelope", heat = "bearing_heat" } },
    { "vibration", nodes = { "input" }, mesh = p.tooth_damage, base = 6e-4, reads = { bearing1 = "bearing_vibration" },
      writes = { total = "vibration", mesh = "mesh" } },
    { "condition", value1 = p.level, value2 = p.colour, value3 = p.leak, value4 = p.backlash, value5 = p.breather, value6 = p.ratio,
      writes = { value1 = "level", value2 = "colour", value3 = "leak", value4 = "backlash", value5 = "breather", value6 = "plate_ratio" } },
    { "thermal_mass", capacity = p.heat_capacity, conductance = p.cooling,
      reads = { heat1 = "heat", heat2 = "churned", heat3 = "bearing_heat" }, writes = { temperature = "temperature" } },
  }
end

local function either(values, key, default)
  return values[key] == nil and default or values[key]
end

-- A kind from what tells one gearbox from another.
function shared.kind(spec)
  local hot_eta = spec.efficiency_dry
  return {
    id = spec.id, trade = "mechanical", name = spec.name, flags = { "removable" },
    terminals = { { "input", "rotation" }, { "output", "rotation" } },
    signals = { "torque", "input_torque", "heat", "slipped", "twist", "churned", "bearing_vibration", "envelope", "bearing_heat",
      "vibration", "mesh", "level", "colour", "leak", "backlash", "breather", "plate_ratio", "temperature" },
    parameters = {
      ratio = { unit = "1", default = spec.ratio, min = 0.1, max = 500 },
      efficiency = { unit = "1", default = spec.efficiency, min = 0.02, max = 1 },
      stiffness = { unit = "1", default = spec.stiffness, min = 10, max = 1e8 }, -- [N m/rad] at the output
      backlash = { unit = "rad", default = spec.backlash, min = 0, max = 1 },
      tooth_torque = { unit = "Nm", default = spec.tooth_torque, min = 0, max = 1e6 },
      drag = { unit = "Nm", default = "0.05 Nm", min = 0, max = 1e4 },
      churning = { unit = "1", default = 2e-4, min = 0, max = 10 }, -- [N m s/rad] at the input
      inertia = { unit = "kg.m2", default = "0.0006 kg.m2", min = 1e-7, max = 10 },
      bearing_damage = { unit = "1", default = 0, min = 0, max = 1 },
      tooth_damage = { unit = "1", default = 0.05, min = 0, max = 1 },
      level = { unit = "1", default = 1, min = 0, max = 1 },
      colour = { unit = "1", default = 1.5, min = 0.5, max = 8 },
      leak = { unit = "1", default = 0, min = 0, max = 1 },
      breather = { unit = "1", default = 1, min = 0, max = 1 },
      cooling = { unit = "1", default = 1.2, min = 0.05, max = 1000 }, -- [W/K]
      heat_capacity = { unit = "J/K", default = spec.heat_capacity, min = 10, max = 1e6 },
    },
    plate = function(p) return string.format(spec.plate, p.ratio) end,
    laws = shared.laws,
    probes = { torque = "torque", input_torque = "input_torque", temperature = "temperature", twist = "twist" },
    measures = { temperature = "temperature", vibration = "vibration", envelope = "envelope", backlash = "backlash * 40 mm",
      oil_colour = "colour", noise = "62 + 4000 * vibration", speed = "output" },
    senses = senses,
    settings = {
      { id = "level", parameter = "level", unit = "%", min = 0, max = 100, duration = 900, name = { fr = "Niveau d’huile (appoint)", en = "Oil level (top up)" } },
    },
    faults = {
      missing_oil = { name = { fr = "Manque d’huile", en = "Low oil" }, sheet = "B4.3",
        set = { level = 0.2, efficiency = hot_eta, tooth_damage = 0.4 } },
      wrong_part_oil = { name = { fr = "Huile inadaptée", en = "Wrong oil" }, sheet = "B4.3",
        set = { efficiency = spec.efficiency_wrong_oil, churning = 1e-3, colour = 3 } },
      worn_wheel = { name = spec.worn_name, sheet = "B4.3", set = { backlash = spec.worn_backlash, colour = 7, tooth_damage = 0.3 } },
      leaking = { name = { fr = "Joint de sortie fuyard", en = "Output seal leaking" }, sheet = "B4.3", set = { leak = 1, level = 0.6 } },
      seizing_bearing = { name = { fr = "Roulement d’entrée écaillé", en = "Input bearing spalled" }, sheet = "B4.3", set = { bearing_damage = 0.5 } },
      clogged_breather = { name = { fr = "Reniflard bouché : le carter sue", en = "Breather plugged: the housing sweats" }, sheet = "B4.3",
        set = { breather = 0, leak = 0.3, cooling = 1.1 } },
      worn_tooth = { name = { fr = "Dent cassée", en = "Broken tooth" }, sheet = "B4.3", set = { tooth_damage = 1, tooth_torque = spec.broken_torque } },
      wrong_part_ratio = { name = { fr = "Réducteur d’un autre rapport", en = "Gearbox of another ratio" }, sheet = "B4.3",
        set = { ratio = spec.wrong_ratio } },
    },
    wear = {
      { law = "W3", fault = "seizing_bearing", rate = "abs(input) / 100 / 20000 h" },
      { law = "W4", fault = "leaking", rate = "(1 + 4 * (temperature > 363)) * abs(output) / 100 / 8000 h", power = 1.5 },
      { law = "W8", fault = "worn_wheel",
        rate = "(1 + 9 * (level < 0.4)) * max(1, pow(2, (temperature - 353) / 10)) * abs(input) / 150 / 25000 h" },
    },
    damage = { { fault = "worn_tooth", when = string.format("abs(torque) > %g", spec.break_at), after = "5 ms" } },
    care = {
      { every = "500 h", fr = "Contrôler niveau, fuites, température et bruit", en = "Check level, leaks, temperature and noise" },
      { every = either(spec, "oil_change", "8000 h"), fr = "Vidanger, nettoyer le reniflard", en = "Change oil, clean the breather" },
    },
    spares = spec.spares, article = spec.article, price = spec.price, replace_duration = "120 min",
  }
end

return shared
