-- Tank with breather, sight glass and thermometer. R is the return, S the suction; the oil of the whole unit is told from here:
-- viscosity, air and temperature, which the other components read.
depanne.api(1)
return depanne.kind {
  id = "oil_tank", trade = "hydraulic",
  name = { fr = "Réservoir hydraulique", en = "Hydraulic tank" },
  flags = { "removable" },
  terminals = { { "S", "hydraulic" }, { "R", "hydraulic", "reference" } },
  inputs = { "heat1", "heat2", "heat3", "heat4", "heat5", "cooler", "leak1", "leak2", "leak3", "leak4", "leak5", "leak6",
             "air_drawn", "running" },
  signals = { "temperature", "viscosity", "level", "aeration", "water", "low", "oil_code", "oil_colour" },
  parameters = {
    capacity = { unit = "m3", default = "40 l", min = 1e-3, max = 10 },
    filled = { unit = "m3", default = "40 l", min = 0, max = 10 },
    heat_capacity = { unit = "J/K", default = "66.1 kJ/K", min = 100, max = 1e9 },
    conductance = { unit = "W/K", default = "18 W/K", min = 0, max = 1e5 },
    ambient = { unit = "K", default = "22 °C", min = 230, max = 350 },
    initial_rise = { unit = "K", default = "18 K", min = -60, max = 100 }, -- 40 °C when the shift begins
    viscosity_40 = { unit = "m2/s", default = "46 mm2/s", min = 5e-6, max = 1e-3 },
    viscosity_100 = { unit = "m2/s", default = "6.8 mm2/s", min = 1e-6, max = 1e-4 },
    water = { unit = "1", default = 0.0001, min = 0, max = 0.2 },
    suction_pressure = { unit = "Pa", default = "0 bar", min = -0.95e5, max = 1e5 }, -- what the breather leaves over the oil
    oil_code = { unit = "1", default = 16, min = 8, max = 26 },                      -- ISO 4406, middle number
    oil_colour = { unit = "1", default = 2, min = 0.5, max = 8 },
  },
  plate = function(p) return string.format("%g l, HLP 46, filtre à air 10 µm", p.capacity * 1000) end,
  laws = function(p)
    return {
      { "oil_source", nodes = { "S" }, pressure = p.suction_pressure, conductance = 1e-5 },
      { "thermal_mass", capacity = p.heat_capacity, conductance = p.conductance, ambient = p.ambient, initial_rise = p.initial_rise,
        reads = { heat1 = "heat1", heat2 = "heat2", heat3 = "heat3", heat4 = "heat4", heat5 = "heat5", heat6 = "cooler" },
        writes = { temperature = "temperature" } },
      { "oil_state", viscosity_40 = p.viscosity_40, viscosity_100 = p.viscosity_100, temperature = p.ambient + p.initial_rise,
        reads = { temperature = "temperature" }, writes = { viscosity = "viscosity" } },
      { "oil_tank", capacity = p.capacity, filled = p.filled, low_share = 0.8, water = p.water,
        reads = { leak1 = "leak1", leak2 = "leak2", leak3 = "leak3", leak4 = "leak4", leak5 = "leak5", leak6 = "leak6",
                  air_drawn = "air_drawn", running = "running" },
        writes = { level = "level", aeration = "aeration", water = "water", low = "low" } },
      { "condition", value1 = p.oil_code, value2 = p.oil_colour, writes = { value1 = "oil_code", value2 = "oil_colour" } },
    }
  end,
  probes = { T = "temperature", level = "level", nu = "viscosity", air = "aeration" },
  displays = {
    { id = "level", value = "level", unit = "%", resolution = 2 },
    { id = "thermometer", value = "temperature", unit = "°C", resolution = 1 },
  },
  measures = { temperature = "temperature", oil_code = "oil_code", oil_water = "water", oil_colour = "oil_colour" },
  senses = {
    { "look", when = "water > 0.0008", fr = "Huile laiteuse dans le voyant", en = "Milky oil in the sight glass" },
    { "look", when = "aeration > 0.02", fr = "Mousse à la surface de l’huile", en = "Foam on the oil" },
    { "look", when = "level < 0.8", fr = "Le niveau est sous le repère minimum", en = "The level is below the minimum mark" },
    { "look", when = "oil_colour > 4", fr = "Huile brune", en = "Brown oil" },
    { "look", fr = "Niveau au repère, huile claire", en = "Level at the mark, clear oil" },
    { "listen", when = "S < 0 - 0.2e5", fr = "Ça siffle au filtre à air", en = "A whistle at the breather" },
    { "listen", fr = "Le retour coule sans bruit", en = "The return flows quietly" },
    { "touch", when = "temperature > 60 °C", fr = "Brûlant, on ne peut pas y laisser la main", en = "Too hot to keep a hand on" },
    { "touch", when = "viscosity > 1.5e-4 and temperature > 30 °C", fr = "Tiède à chaud, huile épaisse entre les doigts", en = "Lukewarm to warm, the oil feels thick" },
    { "touch", when = "temperature > 30 °C", fr = "Tiède à chaud", en = "Lukewarm to warm" },
    { "touch", when = "viscosity > 3e-4", fr = "Froid, huile épaisse entre les doigts", en = "Cold, the oil feels thick" },
    { "touch", fr = "Froid", en = "Cold" },
    { "smell", when = "temperature > 75 °C or oil_colour > 5", fr = "Odeur d’huile brûlée", en = "Smell of burnt oil" },
    { "smell", fr = "Odeur d’huile, sans plus", en = "Smell of oil, nothing more" },
  },
  faults = {
    leaking = { name = { fr = "Niveau bas", en = "Low level" }, sheet = "B3.1", set = { filled = "16 l" } },
    clogged = { name = { fr = "Filtre à air colmaté", en = "Breather clogged" }, sheet = "B3.1", set = { suction_pressure = "-0.42 bar" } },
    leaking_water = { name = { fr = "Eau dans l’huile", en = "Water in the oil" }, sheet = "B3.1", set = { water = 0.001 } },
    wrong_part_thin = { name = { fr = "Huile VG 32 au lieu de VG 46", en = "VG 32 oil instead of VG 46" }, sheet = "B3.1",
                        set = { viscosity_40 = "32 mm2/s", viscosity_100 = "5.4 mm2/s" } },
    wrong_part_thick = { name = { fr = "Huile VG 68 au lieu de VG 46", en = "VG 68 oil instead of VG 46" }, sheet = "B3.1",
                         set = { viscosity_40 = "68 mm2/s", viscosity_100 = "8.7 mm2/s" } },
    wrong_part_gear = { name = { fr = "Huile d’engrenage VG 320 au lieu d’hydraulique VG 46", en = "Gear oil VG 320 instead of hydraulic VG 46" }, sheet = "B3.1",
                        set = { viscosity_40 = "320 mm2/s", viscosity_100 = "24 mm2/s" } },
    worn = { name = { fr = "Huile vieillie et polluée", en = "Oil aged and dirty" }, sheet = "B3.1", set = { oil_code = 20, oil_colour = 5.5 } },
  },
  wear = {
    { law = "W8", fault = "worn", rate = "pow(2, (temperature - 333.15) / 10) / 4000 h" },
    { law = "W5", fault = "clogged", rate = "1 / 8000 h", power = 2 },
  },
  care = {
    { every = "500 h", fr = "Contrôler le niveau, purger l’eau au point bas, prélever un échantillon", en = "Check the level, drain water at the bottom, take a sample" },
    { every = "2000 h", fr = "Remplacer le filtre à air", en = "Replace the breather" },
    { every = "4000 h", fr = "Vidanger, nettoyer le réservoir et la crépine", en = "Change the oil, clean the tank and the strainer" },
  },
  spares = {
    { article = "HLP46-FUT", same = true, price = 190, stock = 2, name = { fr = "Huile HLP 46, 40 l, et filtre à air", en = "HLP 46 oil, 40 l, and breather" } },
    { article = "HM46-FUT", equivalent = true, price = 175, stock = 1, set = { viscosity_100 = "6.9 mm2/s" },
      name = { fr = "Huile HM 46, autre marque, 40 l", en = "HM 46 oil, other make, 40 l" },
      remark = { fr = "ISO VG 46, DIN 51524-2", en = "ISO VG 46, DIN 51524-2" } },
    { article = "HLP32-FUT", wrong = true, price = 180, stock = 1, set = { viscosity_40 = "32 mm2/s", viscosity_100 = "5.4 mm2/s" },
      name = { fr = "Huile HLP 32, 40 l", en = "HLP 32 oil, 40 l" } },
  },
  article = "HLP46-FUT", price = 190, replace_duration = "90 min",
}
