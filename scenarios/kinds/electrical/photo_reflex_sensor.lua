-- Retro-reflective sensor, polarised, dark-on: its output is on while something hides the reflector.
depanne.api(1)
local shared = depanne.include "kinds/electrical/shared/photo.lua"
return depanne.kind {
  id = "photo_reflex_sensor", symbol = "sensor_photo", trade = "electrical",
  name = { fr = "Détecteur photoélectrique reflex polarisé, PNP", en = "Polarised retro-reflective sensor, PNP" },
  flags = { "removable", "electronic" },
  terminals = { { "BN", "electrical" }, { "BU", "electrical" }, { "BK", "electrical" } },
  inputs = { "target", "brightness" }, -- 1 while something stands in the beam; how bright it is
  signals = shared.signals,
  parameters = {
    margin = { unit = "1", default = 4, min = 0, max = 1000 }, -- received over needed, clean and aligned
    fouling = { unit = "1", default = 0, min = 0, max = 1 },
    without = { unit = "1", default = 1, min = 0, max = 10 }, -- share of the light without a target
    with = { unit = "1", default = 0.02, min = 0, max = 10 }, -- and with one
    ambient = { unit = "1", default = 0, min = 0, max = 100 },
    dark_on = { unit = "1", default = 1, min = 0, max = 1 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    dead = { unit = "1", default = 0, min = 0, max = 1 },
    npn = { unit = "1", default = 0, min = 0, max = 1 },
    inverted = { unit = "1", default = 0, min = 0, max = 1 },
    output_load = { unit = "ohm", default = "100 kohm", min = 1, max = 1e9 },
  },
  plate = function(p) return "10-30 V= PNP, reflex 0-3 m" end,
  laws = shared.laws, senses = shared.senses,
  settings = {
    { id = "margin", parameter = "margin", unit = "1", min = 0, max = 20, duration = 90, name = { fr = "Sensibilité", en = "Sensitivity" } },
  },
  faults = {
    dead = { name = { fr = "Détecteur hors service", en = "Sensor dead" }, set = { dead = 1 } },
    clogged = { name = { fr = "Lentille ou réflecteur encrassés", en = "Dirty lens or reflector" }, sheet = "B1.19", set = { fouling = 0.85 } },
    moved = { name = { fr = "Désaligné du réflecteur", en = "Out of line with its reflector" }, sheet = "B1.19", set = { without = 0.05 } },
    missing = { name = { fr = "Réflecteur disparu", en = "Reflector gone" }, sheet = "B1.19", set = { without = 0 } },
    misadjusted = { name = { fr = "Trompé par une pièce brillante : filtre polarisant absent", en = "Fooled by a bright part: no polarising filter" }, sheet = "B1.19", set = { with = 0.6 } },
    stuck_ambient = { name = { fr = "Ébloui par un éclairage", en = "Dazzled by a lamp" }, sheet = "B1.19", set = { ambient = 2 } },
    stuck = { name = { fr = "Sortie collée", en = "Output stuck on" }, sheet = "B1.19", set = { stuck = 1 } },
    wrong_part_dark = { name = { fr = "Sélecteur clair / sombre sur l’autre position", en = "Light-on / dark-on selector in the other position" }, sheet = "B1.19",
                        set = { dark_on = 0 } },
  },
  wear = { { law = "W12", fault = "clogged", rate = "1 / 2000 h", power = 1 } },
  care = { { every = "160 h", fr = "Nettoyer l’optique, contrôler la DEL de stabilité", en = "Clean the optics, check the stability LED" } },
  spares = {
    { article = "DR-3000-PNP", same = true, price = 78, stock = 1, name = { fr = "Détecteur photoélectrique reflex polarisé, PNP", en = "Polarised retro-reflective sensor, PNP" } },
    { article = "DR-3000-PNP-L", equivalent = true, price = 90, stock = 1, set = { margin = 4.8 },
      name = { fr = "Détecteur photoélectrique reflex polarisé, PNP, longue portée", en = "Polarised retro-reflective sensor, PNP, long range" } },
    { article = "DR-3000-NPN", wrong = true, price = 78, stock = 1, set = { npn = 1 },
      name = { fr = "Détecteur photoélectrique reflex polarisé, NPN", en = "Polarised retro-reflective sensor, NPN" } },
  },
  article = "DR-3000-PNP", price = 78, replace_duration = "15 min",
}
