-- A batch of bodies in its basket: mass, material, height, defects. A wrong batch is a breakdown too.
depanne.api(1)
return depanne.kind {
  id = "work_pieces", trade = "mechanical",
  name = { fr = "Lot de corps à usiner", en = "Batch of bodies" },
  inputs = { "taken", "run" },
  signals = { "offer", "stock", "metal", "given", "height", "defects" },
  parameters = {
    stock = { unit = "1", default = 200, min = 0, max = 1e6 },
    period = { unit = "s", default = "2 s", min = 0, max = 1e4 },
    mass = { unit = "kg", default = "0.25 kg", min = 0.001, max = 90 },
    height = { unit = "m", default = "40 mm", min = 0.001, max = 0.099 },
    material = { unit = "1", default = 2, min = 1, max = 3 }, -- 1 steel, 2 aluminium, 3 plastic
    colour = { unit = "1", default = 1, min = 0, max = 9 },
    defects = { unit = "1", default = 0, min = 0, max = 15 },
    every = { unit = "1", default = 3, min = 0, max = 1000 },
    other_material = { unit = "1", default = 3, min = 1, max = 3 },
    other_defects = { unit = "1", default = 0, min = 0, max = 15 },
  },
  plate = function(p) return "Corps 60 x 60 x 40, aluminium et PE" end,
  laws = function(p)
    return {
      { "piece_source", stock = p.stock, period = p.period, mass = p.mass, height = p.height, material = p.material, colour = p.colour, defects = p.defects,
        every = p.every, other_material = p.other_material, other_defects = p.other_defects, reads = { taken = "taken", run = "run" },
        writes = { offer = "offer", stock = "stock", metal = "metal", given = "given", height = "height", defects = "defects" } },
    }
  end,
  probes = { given = "given", stock = "stock", metal = "metal" },
  measures = { dimension = "height" },
  senses = {
    { "look", when = "stock < 0.5", fr = "La caisse est vide", en = "The basket is empty" },
    { "look", when = "defects >= 2", fr = "Corps retournés dans la caisse", en = "Bodies upside down in the basket" },
    { "look", when = "defects >= 1", fr = "Corps sans bague", en = "Bodies without bushing" },
    { "look", when = "height > 41 mm", fr = "Corps plus hauts que le gabarit", en = "Bodies taller than the gauge" },
    { "look", when = "metal > 0.5", fr = "Corps gris foncé, lourds, attirés par l’aimant", en = "Dark grey bodies, heavy, drawn by a magnet" },
    { "look", when = "metal < 0.1 and offer > 0.5", fr = "Corps en plastique", en = "Plastic bodies" },
    { "look", fr = "Corps en aluminium, propres", en = "Aluminium bodies, clean" },
  },
  faults = {
    wrong_part_material = { name = { fr = "Lot de corps en acier", en = "Batch of steel bodies" }, sheet = "B4.13", set = { material = 1, mass = "0.7 kg" } },
    wrong_part_plastic = { name = { fr = "Lot entièrement en PE", en = "Batch all of PE" }, sheet = "B4.13", set = { material = 3, mass = "0.12 kg" } },
    wrong_part_height = { name = { fr = "Lot de corps trop hauts", en = "Batch of bodies too tall" }, sheet = "B4.13", set = { height = "42.5 mm" } },
    missing_bushing = { name = { fr = "Corps sans bague", en = "Bodies without bushing" }, sheet = "B4.13", set = { defects = 1, other_defects = 1 } },
    moved_side = { name = { fr = "Corps chargés à l’envers", en = "Bodies loaded the wrong side" }, sheet = "B4.13", set = { defects = 2, other_defects = 2 } },
  },
  care = { { every = "8 h", fr = "Contrôler le lot au gabarit à la prise de poste", en = "Check the batch with the gauge at the start of the shift" } },
  spares = {
    { article = "LOT-ALU-PE", same = true, price = 90, stock = 10, name = { fr = "Lot de 200 corps aluminium et PE", en = "Batch of 200 aluminium and PE bodies" } },
    { article = "LOT-ACIER", wrong = true, price = 70, stock = 2, set = { material = 1, mass = "0.7 kg" }, name = { fr = "Lot de 200 corps acier", en = "Batch of 200 steel bodies" } },
  },
  article = "LOT-ALU-PE", price = 90, replace_duration = "5 min",
}
