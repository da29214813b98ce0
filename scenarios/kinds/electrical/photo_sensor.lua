-- Diffuse photoelectric sensor: three wires, PNP, light-on.
depanne.api(1)
local shared = depanne.include "kinds/electrical/shared/photo.lua"
return depanne.kind {
  id = "photo_sensor", symbol = "sensor_photo", trade = "electrical",
  name = { fr = "Détecteur photoélectrique, PNP", en = "Photoelectric sensor, PNP" },
  flags = { "removable", "electronic" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" }, { "BK", "electrical" } },
  inputs = { "target", "brightness" }, -- 1 while something stands in the beam; how bright it is
  signals = shared.signals,
  parameters = {
    margin = { unit = "1", default = 3, min = 0, max = 1000 }, -- received over needed, clean and aligned
    fouling = { unit = "1", default = 0, min = 0, max = 1 },
    without = { unit = "1", default = 0.1, min = 0, max = 10 }, -- share of the light without a target
    with = { unit = "1", default = 1, min = 0, max = 10 }, -- and with one
    ambient = { unit = "1", default = 0, min = 0, max = 100 },
    dark_on = { unit = "1", default = 0, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    npn = { unit = "1", default = 0, min = 0, max = 1 },
    inverted = { unit = "1", default = 0, min = 0, max = 1 },
    output_load = { unit = "ohm", default = "100 kohm", min = 1, max = 1e9 },
  },
  plate = function(p) return "10-30 V= PNP, réflexion directe 0-300 mm" end,
  laws = shared.laws, senses = shared.senses,
  settings = {
    { id = "margin", parameter = "margin", unit = "1", min = 0, max = 20, duration = 90, name = { fr = "Sensibilité", en = "Sensitivity" } },
  },
  faults = {
    dead = { name = { fr = "Détecteur hors service", en = "Sensor dead" }, set = { dead = 1 } },
    clogged = { name = { fr = "Lentille encrassée", en = "Dirty lens" }, sheet = "B1.19", set = { fouling = 0.8 } },
    misadjusted = { name = { fr = "Voit l’arrière-plan", en = "Sees the background" }, sheet = "B1.19", set = { without = 0.6 } },
    moved = { name = { fr = "Désaligné : un dixième de la lumière revient", en = "Out of line: a tenth of the light comes back" }, sheet = "B1.19", set = { with = 0.1 } },
    stuck_ambient = { name = { fr = "Ébloui par un éclairage", en = "Dazzled by a lamp" }, sheet = "B1.19", set = { ambient = 2 } },
    stuck = { name = { fr = "Sortie collée", en = "Output stuck on" }, sheet = "B1.19", set = { stuck = 1 } },
    wrong_part_dark = { name = { fr = "Sélecteur clair / sombre sur l’autre position", en = "Light-on / dark-on selector in the other position" }, sheet = "B1.19",
                        set = { dark_on = 1 } },
  },
  wear = { { law = "W12", fault = "clogged", rate = "1 / 2000 h", power = 1 } },
  care = { { every = "160 h", fr = "Nettoyer l’optique, contrôler la DEL de stabilité", en = "Clean the optics, check the stability LED" } },
  spares = {
    { article = "DP-PNP-300", same = true, price = 64, stock = 1, name = { fr = "Détecteur photoélectrique, PNP", en = "Photoelectric sensor, PNP" } },
    { article = "DP-PNP-500", equivalent = true, price = 76, stock = 1, set = { margin = 3.6 },
      name = { fr = "Détecteur photoélectrique, PNP, longue portée", en = "Photoelectric sensor, PNP, long range" } },
    { article = "DP-NPN-300", wrong = true, price = 64, stock = 1, set = { npn = 1 },
      name = { fr = "Détecteur photoélectrique, NPN", en = "Photoelectric sensor, NPN" } },
  },
  article = "DP-PNP-300", price = 64, replace_duration = "15 min",
}
