-- Three-pole fuse holder for 10x38 cartridges, gG or aM, with a striker contact.
depanne.api(1)
local function fuse(a, b, p, resistance, number)
  return { "fuse", nodes = { a, b }, resistance = resistance, rated_current = p.rated_current * p.start_factor,
           melting_i2t = p.melting, writes = { blown = "blown" .. number } }
end
local function pole(a, b, p)
  return { "contact", nodes = { a, b }, resistance = 0.001, open_resistance = 1e9, reads = { command = "handle" } }
end
return depanne.kind {
  id = "fuse_holder_3p", trade = "electrical",
  name = { fr = "Porte-fusibles tripolaire", en = "Three-pole fuse holder" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "3", "electrical" },
                { "4", "electrical" }, { "5", "electrical" }, { "6", "electrical" },
                { "95", "electrical" }, { "96", "electrical" } },
  nodes = { { "f1", "electrical" }, { "f2", "electrical" }, { "f3", "electrical" } },
  signals = { "blown1", "blown2", "blown3", "spring", "striker", "class",
              { "handle", control = true, initial = 1, name = { fr = "Tiroir (0 ouvert, 1 fermé)", en = "Drawer (0 open, 1 closed)" } } },
  parameters = {
    rated_current = { unit = "A", default = "10 A", min = 0.5, max = 125 },
    start_factor = { unit = "1", default = 4, min = 1, max = 6 }, -- aM: nothing below 4 In; gG: 1.25
    melting = { unit = "A2.s", default = "1600 A2.s", min = 0.1, max = 1e7 },
    resistance = { unit = "ohm", default = "0.012 ohm", min = 1e-4, max = 1e9 },
    spring = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 }, -- added on pole 1-2
    cartridge1 = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 }, -- added: 1e9 is blown
    cartridge2 = { unit = "ohm", default = "0 ohm", min = 0, max = 1e9 },
    striker = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return string.format("3 x 10x38 %s %g A 500 V~", p.start_factor > 2 and "aM" or "gG", p.rated_current) end,
  laws = function(p)
    return {
      pole("1", "f1", p), pole("3", "f2", p), pole("5", "f3", p),
      fuse("f1", "2", p, p.resistance + p.spring + p.cartridge1, 1),
      fuse("f2", "4", p, p.resistance + p.cartridge2, 2),
      fuse("f3", "6", p, p.resistance, 3),
      { "property", value = (p.cartridge1 > 1e6 or p.cartridge2 > 1e6) and 1 or 0, writes = { value = "striker" } },
      { "contact", nodes = { "95", "96" }, resistance = 0.02, normally_closed = 1, stuck = p.striker, reads = { command = "striker" } },
      { "property", value = p.spring, writes = { value = "spring" } },
      { "property", value = p.start_factor, writes = { value = "class" } },
    }
  end,
  measures = { temperature = "295.15 + 25 * (spring > 0.1)" },
  senses = {
    { "look", when = "handle < 0.5", fr = "Tiroir ouvert, cartouches visibles", en = "Drawer open, cartridges in sight" },
    { "look", when = "striker > 0.5 or blown1 or blown2 or blown3", fr = "Un percuteur est sorti", en = "A striker is out" },
    { "look", when = "class < 2", fr = "Tiroir fermé, cartouches gG", en = "Drawer closed, gG cartridges" },
    { "look", fr = "Tiroir fermé, cartouches aM, aucun percuteur sorti", en = "Drawer closed, aM cartridges, no striker out" },
    { "touch", when = "spring > 0.1", fr = "Porte-fusibles chaud au pôle 1-2", en = "Holder hot at pole 1-2" },
    { "touch", fr = "Porte-fusibles tiède au plus", en = "Holder lukewarm at most" },
  },
  faults = {
    blown = { name = { fr = "Cartouche 1-2 fondue", en = "Cartridge 1-2 blown" }, sheet = "B1.5", set = { cartridge1 = "1e9 ohm" } },
    blown_pole2 = { name = { fr = "Cartouche 3-4 fondue", en = "Cartridge 3-4 blown" }, sheet = "B1.5", set = { cartridge2 = "1e9 ohm" } },
    wrong_part = { name = { fr = "Cartouches gG à la place d’aM : fondent au démarrage", en = "gG cartridges in place of aM: melt at the start" },
                   sheet = "B1.5", set = { start_factor = 1.25, melting = "60 A2.s" } },
    loose_terminal = { name = { fr = "Ressort du pôle 1-2 fatigué", en = "Weak spring of pole 1-2" }, sheet = "B1.5", set = { spring = "0.5 ohm" } },
    no_contact = { name = { fr = "Contact de percuteur muet", en = "Striker contact silent" }, sheet = "B1.5", set = { striker = -1 } },
  },
  wear = {
    { law = "W9", fault = "loose_terminal", rate = "1 / 3e8" },
    { law = "W2", fault = "blown", rate = "1 / 2e9" },
  },
  care = { { every = "8760 h", fr = "Contrôler classe et calibre des cartouches, la pression des ressorts, l’échauffement",
             en = "Check class and rating of the cartridges, the springs, the heating" } },
  spares = {
    { article = "CART-10X38-AM10", same = true, price = 2.1, stock = 12, name = { fr = "Cartouches 10x38 aM 10 A (jeu de 3)", en = "Cartridges 10x38 aM 10 A (set of 3)" } },
    { article = "CART-10X38-AM10-P", equivalent = true, price = 3.4, stock = 6, set = { resistance = "0.011 ohm" },
      name = { fr = "Cartouches 10x38 aM 10 A à percuteur", en = "Cartridges 10x38 aM 10 A with striker" },
      remark = { fr = "Même classe, même calibre, même pouvoir de coupure", en = "Same class, rating and breaking capacity" } },
    { article = "CART-10X38-GG10", wrong = true, price = 1.6, stock = 20, set = { start_factor = 1.25, melting = "60 A2.s" },
      name = { fr = "Cartouches 10x38 gG 10 A", en = "Cartridges 10x38 gG 10 A" },
      remark = { fr = "Fond à l’appel de courant d’un moteur", en = "Melts at the inrush of a motor" } },
  },
  article = "CART-10X38-AM10", price = 2.1, replace_duration = "6 min",
}
