-- What belts between two pulleys have in common: they drive by friction, creep, slip, stretch and burn.
local shared = {}

function shared.laws(p)
  return {
    { "inertia", nodes = { "driver" }, inertia = p.pulley_inertia },
    { "inertia", nodes = { "driven" }, inertia = p.pulley_inertia * 2 },
    { "belt", nodes = { "driver", "driven" }, radius_a = p.radius_driver, radius_b = p.radius_driven, friction = p.friction, wrap = p.wrap,
      groove = p.groove, tension = p.tension, stiffness = p.stiffness, line_mass = p.line_mass, span = p.span, broken = p.broken, creep = p.creep,
      writes = { force = "pull", slip_speed = "slip", heat = "heat", tension = "tension_now", load = "radial", span_frequency = "span_frequency",
        traction = "traction" } },
    { "vibration", nodes = { "driver" }, looseness = p.flutter, writes = { total = "vibration" } },
    { "condition", value1 = p.cracks, value2 = p.edge_wear, value3 = p.oil, value4 = p.uneven, value5 = p.offset, value6 = p.broken,
      writes = { value1 = "cracks", value2 = "edges", value3 = "oil", value4 = "uneven", value5 = "offset", value6 = "gone" } },
    { "thermal_mass", capacity = 120, conductance = 0.5, reads = { heat1 = "heat" }, writes = { temperature = "temperature" } },
  }
end

shared.signals = { "pull", "slip", "heat", "tension_now", "radial", "span_frequency", "traction", "vibration", "cracks", "edges", "oil", "uneven",
  "offset", "gone", "temperature" }

function shared.parameters(d)
  return {
    radius_driver = { unit = "m", default = d.radius_driver, min = 0.005, max = 2 },
    radius_driven = { unit = "m", default = d.radius_driven, min = 0.005, max = 2 },
    friction = { unit = "1", default = d.friction, min = 0, max = 2 },
    wrap = { unit = "rad", default = "165 deg", min = 0.1, max = 6.3 },
    groove = { unit = "rad", default = d.groove, min = 0, max = 3 },
    tension = { unit = "N", default = d.tension, min = 0, max = 1e5 },
    stiffness = { unit = "N/m", default = "6e4 N/m", min = 100, max = 1e8 },
    creep = { unit = "1", default = 0.008, min = 0, max = 0.1 },
    line_mass = { unit = "1", default = d.line_mass, min = 0.001, max = 10 }, -- [kg/m]
    span = { unit = "m", default = "0.3 m", min = 0.01, max = 10 },
    pulley_inertia = { unit = "kg.m2", default = "0.002 kg.m2", min = 1e-6, max = 100 },
    cracks = { unit = "1", default = 0, min = 0, max = 1 },
    edge_wear = { unit = "1", default = 0, min = 0, max = 1 },
    oil = { unit = "1", default = 0, min = 0, max = 1 },
    uneven = { unit = "1", default = 0, min = 0, max = 1 },
    flutter = { unit = "1", default = 0, min = 0, max = 1 },
    offset = { unit = "m", default = "0.5 mm", min = 0, max = 0.1 }, -- of the pulleys
    broken = { unit = "1", default = 0, min = 0, max = 1 },
  }
end

shared.senses = {
  { "look", when = "gone > 0.5", fr = "La courroie est rompue, elle gît dans le carter", en = "The belt is broken, it lies in the guard" },
  { "look", when = "abs(slip) > 0.15 and abs(driver) > 1", fr = "La courroie patine, elle fume un peu", en = "The belt slips and smokes a little" },
  { "look", when = "oil > 0.5", fr = "Courroie luisante d’huile", en = "Belt shiny with oil" },
  { "look", when = "cracks > 0.5", fr = "Flancs glacés, fissures au fond des crans", en = "Flanks glazed, cracks in the cogs" },
  { "look", when = "edges > 0.5", fr = "Bord effiloché, poussière noire d’un côté", en = "Edge frayed, black dust on one side" },
  { "look", when = "uneven > 0.5", fr = "Une courroie du jeu est plus tendue que les autres", en = "One belt of the set is tighter than the others" },
  { "look", when = "tension_now < 50", fr = "Le brin mou bat", en = "The slack span flaps" },
  { "look", fr = "Courroie entière, brins droits", en = "Belt whole, spans straight" },
  { "listen", when = "abs(slip) > 0.15 and abs(driver) > 1", fr = "Crissement continu", en = "Continuous squeal", ambient = true },
  { "listen", when = "vibration > 0.0018", fr = "Claquement régulier de la courroie", en = "The belt slaps regularly" },
  { "listen", when = "radial > 700 and abs(driver) > 1", fr = "Sifflement tendu, les roulements ronflent", en = "Taut whistle, the bearings rumble" },
  { "listen", fr = "Bruissement régulier", en = "Even rustle" },
  { "touch", when = "temperature > 343", fr = "Poulie brûlante", en = "Pulley burning hot" },
  { "touch", when = "tension_now < 50", fr = "Le brin s’enfonce d’une main, très mou", en = "The span gives way by a hand, very slack" },
  { "touch", when = "tension_now > 250", fr = "Brin dur comme une corde", en = "Span hard as a string" },
  { "touch", fr = "Le brin fléchit d’environ 16 mm par mètre", en = "The span gives about 16 mm per metre" },
  { "smell", when = "temperature > 343 or heat > 60", fr = "Odeur de caoutchouc brûlé", en = "Smell of burnt rubber" },
  { "smell", fr = "Aucune odeur", en = "No smell" },
}

shared.probes = { pull = "pull", slip = "slip", tension = "tension_now", radial_force = "radial", frequency = "span_frequency", heat = "heat" }
shared.measures = { temperature = "temperature", tension = "tension_now", span = "span", line_mass = "line_mass", misalignment = "offset",
  vibration = "vibration", noise = "60 + 20 * min(1, abs(slip)) + 4000 * vibration + (radial > 700) * 6", speed = "driven" }
shared.settings = {
  { id = "tension", parameter = "tension", unit = "N", min = 0, max = 600, duration = 600, name = { fr = "Tension (vis du tendeur)", en = "Tension (tensioning screw)" } },
}
shared.care = {
  { every = "500 h", fr = "Contrôler tension (fréquence du brin) et usure", en = "Check tension (span frequency) and wear" },
  { every = "24 h", fr = "Retendre une courroie neuve après un jour de marche", en = "Retension a new belt after a day's running" },
}
shared.wear = {
  { law = "W6", fault = "worn", rate = "(abs(pull) * abs(driver) * 0.04 / 200 + heat / 5) / 8000 h" },
  { law = "W14", fault = "open", rate = "pow(2, (temperature - 333) / 10) / 60000 h" },
}
shared.damage = { { fault = "open", when = "temperature > 403", after = "20 s" } }

return shared
