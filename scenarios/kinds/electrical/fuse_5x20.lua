-- Fuse terminal with a 5x20 cartridge.
depanne.api(1)
return depanne.kind {
  id = "fuse_5x20", symbol = "fuse", trade = "electrical",
  name = { fr = "Fusible 5x20 sur borne porte-fusible", en = "5x20 fuse in a fuse terminal" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "blown", "spring", "rating" },
  parameters = {
    rated_current = { unit = "A", default = "2 A", min = 0.05, max = 10 },
    resistance = { unit = "ohm", default = "0.075 ohm", min = 1e-3, max = 1e12 },
    melting = { unit = "A2.s", default = "6 A2.s", min = 0.01, max = 1e4 },
  },
  plate = function(p) return "5x20 F 2 A 250 V" end,
  laws = function(p)
    return {
      { "fuse", nodes = { "1", "2" }, resistance = p.resistance, rated_current = p.rated_current,
        melting_i2t = p.melting, writes = { blown = "blown" } },
      { "property", value = p.resistance, writes = { value = "spring" } },
      { "property", value = p.rated_current, writes = { value = "rating" } },
    }
  end,
  senses = {
    { "look", when = "rating > 2.1", fr = "Borne porte-fusible fermée ; on devine « 4 A » sur la cartouche",
      en = "Fuse terminal closed; “4 A” can be made out on the cartridge" },
    { "touch", when = "spring > 0.5 and spring < 1000", fr = "Le levier du porte-fusible ferme sans résistance", en = "The lever of the holder closes without effort" },
    { "touch", fr = "Le levier du porte-fusible serre", en = "The lever of the holder grips" },
    { "look", fr = "Borne porte-fusible fermée, calibre « 2 A F » sur l’étiquette : la cartouche ne se voit pas sans l’ouvrir",
      en = "Fuse terminal closed, label “2 A F”: the cartridge cannot be seen without opening it" },
  },
  faults = {
    blown = { name = { fr = "Fusible fondu", en = "Fuse blown" }, sheet = "B1.5", set = { resistance = "1e9 ohm" } },
    loose_terminal = { name = { fr = "Ressort du porte-fusible fatigué", en = "Weak spring of the holder" }, sheet = "B1.5",
                       set = { resistance = "1.5 ohm" } },
    wrong_part = { name = { fr = "Fusible 4 A monté à la place du 2 A", en = "4 A fuse in place of the 2 A one" }, sheet = "B1.5",
                   set = { rated_current = "4 A", melting = "28 A2.s", resistance = "0.03 ohm" } },
  },
  wear = { { law = "W9", fault = "loose_terminal", rate = "1 / 3e8" } },
  care = { { every = "8760 h", fr = "Contrôler le calibre de la cartouche et la pression du ressort",
             en = "Check the rating of the cartridge and the pressure of the spring" } },
  spares = {
    { article = "FUS-5X20-2AF", same = true, price = 0.6, stock = 20,
      name = { fr = "Fusible 5x20 verre 2 A F (rapide)", en = "Fuse 5x20 glass 2 A F (quick)" } },
    { article = "FUS-5X20-2AF-C", equivalent = true, price = 1.1, stock = 10, set = {},
      name = { fr = "Fusible 5x20 céramique 2 A F", en = "Fuse 5x20 ceramic 2 A F" },
      remark = { fr = "Même calibre, même rapidité, pouvoir de coupure supérieur", en = "Same rating and speed, higher breaking capacity" } },
    { article = "FUS-5X20-4AF", wrong = true, price = 0.6, stock = 20,
      set = { rated_current = "4 A", melting = "28 A2.s", resistance = "0.03 ohm" },
      name = { fr = "Fusible 5x20 verre 4 A F", en = "Fuse 5x20 glass 4 A F" },
      remark = { fr = "Calibre double de celui du schéma", en = "Twice the rating of the diagram" } },
    { article = "FUS-5X20-2AT", wrong = true, price = 0.6, stock = 20,
      set = { melting = "40 A2.s", resistance = "0.06 ohm" },
      name = { fr = "Fusible 5x20 verre 2 A T (temporisé)", en = "Fuse 5x20 glass 2 A T (time-lag)" },
      remark = { fr = "Même calibre, mais temporisé", en = "Same rating, but time-lag" } },
  },
  article = "FUS-5X20-2AF", price = 0.6, replace_duration = "3 min",
}
