-- Sorting flap: sends each piece to one of three ways by where it stands; beside them a piece is lost.
depanne.api(1)
return depanne.kind {
  id = "sorter_flap", trade = "mechanical",
  name = { fr = "Aiguillage de tri et bacs", en = "Sorting flap and bins" },
  flags = { "removable" },
  inputs = { "offered", "angle", "taken1", "taken2", "taken3" }, -- angle [rad]; not joined: 0, the first way
  signals = { "offer1", "offer2", "offer3", "count1", "count2", "count3", "take", "lost", "defects" },
  parameters = {
    way1 = { unit = "rad", default = "0 deg", min = -7, max = 7 },
    way2 = { unit = "rad", default = "45 deg", min = -7, max = 7 },
    way3 = { unit = "rad", default = "90 deg", min = -7, max = 7 },
    reach = { unit = "rad", default = "5 deg", min = 0, max = 2 },
  },
  plate = function(p) return "3 voies : 0°, 45°, 90°" end,
  laws = function(p)
    return {
      { "sorter", way1 = p.way1, way2 = p.way2, way3 = p.way3, reach = p.reach,
        reads = { offered = "offered", position = "angle", taken1 = "taken1", taken2 = "taken2", taken3 = "taken3" },
        writes = { offer1 = "offer1", offer2 = "offer2", offer3 = "offer3", count1 = "count1", count2 = "count2", count3 = "count3", take = "take",
          lost = "lost", defects = "defects" } },
    }
  end,
  probes = { count1 = "count1", count2 = "count2", count3 = "count3", lost = "lost" },
  senses = {
    { "look", when = "lost > 0.5", fr = "Des pièces sont tombées à côté des bacs", en = "Pieces have fallen beside the bins" },
    { "look", when = "defects > 0.5", fr = "La dernière pièce triée est mauvaise", en = "The last piece sorted is bad" },
    { "look", fr = "Bacs en place, rien au sol", en = "Bins in place, nothing on the floor" },
    { "listen", when = "lost > 0.5", fr = "Une pièce tombe au sol de temps en temps", en = "Now and then a piece drops on the floor" },
    { "listen", fr = "Rien de particulier", en = "Nothing particular" },
  },
  faults = {
    moved = { name = { fr = "Vis de butée desserrée : 7° d’écart", en = "Stop screw loose: 7° off" }, sheet = "B2.12", set = { way1 = "7 deg", way2 = "52 deg", way3 = "97 deg" } },
    misadjusted = { name = { fr = "Voies interverties au montage", en = "Ways swapped on assembly" }, sheet = "B2.12", set = { way1 = "90 deg", way3 = "0 deg" } },
  },
  spares = { { article = "AIG-3", same = true, price = 160, stock = 1, name = { fr = "Aiguillage 3 voies", en = "3-way flap" } } },
  article = "AIG-3", price = 160, replace_duration = "45 min",
}
