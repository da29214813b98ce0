-- Hand at the end of two axes: it takes the piece that is offered, carries it, lets it go, loses it.
depanne.api(1)
return depanne.kind {
  id = "pick_head", trade = "mechanical",
  name = { fr = "Tête de prise", en = "Pick head" },
  flags = { "removable" },
  terminals = { { "axis", "translation" } },
  inputs = { "force", "x", "z", "offered", "taken" }, -- holding force [N] of a cup or of jaws; places of both axes [m]
  signals = { "offer", "take", "holds", "code", "placed", "lost", "pads", "touch", "metal" },
  parameters = {
    pick_x = { unit = "m", default = "0 mm", min = -10, max = 10 },
    pick_z = { unit = "m", default = "80 mm", min = -10, max = 10 },
    place_x = { unit = "m", default = "300 mm", min = -10, max = 10 },
    place_z = { unit = "m", default = "80 mm", min = -10, max = 10 },
    reach = { unit = "m", default = "2 mm", min = 1e-4, max = 0.1 },
    share = { unit = "1", default = 1, min = 0, max = 2 }, -- of the force: 2 mu for jaws, 1 for a cup
  },
  plate = function(p) return "Prise à 0, dépose à 300 mm" end,
  laws = function(p)
    return {
      { "holder", nodes = { "axis" }, pick_x = p.pick_x, pick_z = p.pick_z, place_x = p.place_x, place_z = p.place_z, reach = p.reach, share = p.share,
        reads = { force = "force", x = "x", z = "z", offered = "offered", taken = "taken" },
        writes = { offer = "offer", take = "take", holds = "holds", code = "code", placed = "placed", lost = "lost", touch = "touch", metal = "metal" } },
      { "condition", value1 = p.share, writes = { value1 = "pads" } },
    }
  end,
  probes = { holds = "holds", placed = "placed", lost = "lost" },
  senses = {
    { "look", when = "holds > 0.5", fr = "La tête tient une pièce", en = "The head holds a piece" },
    { "look", when = "lost > 0.5", fr = "Une pièce gît sous la trajectoire", en = "A piece lies under the path" },
    { "look", when = "pads < 0.5", fr = "Garnitures lisses et usées", en = "Pads smooth and worn" },
    { "look", fr = "Tête vide", en = "Head empty" },
  },
  faults = {
    worn = { name = { fr = "Garnitures de prise usées", en = "Pads worn" }, sheet = "B2.13", set = { share = 0.1 } },
    moved = { name = { fr = "Tête décalée de 6 mm", en = "Head moved by 6 mm" }, sheet = "B2.13", set = { pick_x = "6 mm", place_x = "306 mm" } },
  },
  spares = {
    { article = "TETE-1", same = true, price = 120, stock = 1, name = { fr = "Tête de prise et garnitures", en = "Pick head and pads" } },
    { article = "TETE-L", wrong = true, price = 110, stock = 1, set = { share = 0.15 }, name = { fr = "Tête à garnitures lisses", en = "Head with smooth pads" } },
  },
  article = "TETE-1", price = 120, replace_duration = "20 min",
}
