-- Blade of a belt stopper on its cylinder: up while the cylinder is near its rest, it holds what comes against it.
depanne.api(1)
return depanne.kind {
  id = "stopper", trade = "mechanical",
  name = { fr = "Butée escamotable", en = "Retractable stopper" },
  flags = { "removable" },
  inputs = { "position" }, -- of the cylinder that lowers it
  signals = { "up", "bent" },
  parameters = {
    up_to = { unit = "m", default = "6 mm", min = -1, max = 1 }, -- lowered by less, it still holds
    bent = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "Lame acier 80 x 15 x 6" end,
  laws = function(p)
    return {
      { "proximity", from = -1, to = p.up_to, hysteresis = 0, delay = 0, reads = { value = "position" }, writes = { detected = "up" } },
      { "condition", value1 = p.bent, writes = { value1 = "bent" } },
    }
  end,
  probes = { up = "up" },
  senses = {
    { "look", when = "bent > 0.5", fr = "La lame est pliée, elle dépasse même escamotée", en = "The blade is bent, it sticks out even when lowered" },
    { "look", when = "up > 0.5", fr = "Butée relevée", en = "Stopper up" },
    { "look", fr = "Butée escamotée", en = "Stopper lowered" },
    { "touch", when = "bent > 0.5", fr = "La lame frotte son guide", en = "The blade rubs its guide" },
    { "touch", fr = "Lame droite, sans jeu", en = "Blade straight, no play" },
  },
  faults = {
    blocked = { name = { fr = "Lame pliée : elle retient toujours", en = "Blade bent: it always holds" }, sheet = "B4.14", set = { up_to = "1 m", bent = 1 } },
    worn = { name = { fr = "Lame usée : elle ne retient plus", en = "Blade worn: it no longer holds" }, sheet = "B4.14", set = { up_to = "-2 mm" } },
  },
  care = { { every = "1000 h", fr = "Contrôler l’usure de la lame et sa course", en = "Check the blade’s wear and its stroke" } },
  spares = {
    { article = "BUT-80", same = true, price = 36, stock = 1, name = { fr = "Lame de butée 80 x 15 x 6", en = "Stopper blade 80 x 15 x 6" } },
    { article = "BUT-60", wrong = true, price = 34, stock = 1, set = { up_to = "-2 mm" }, name = { fr = "Lame de butée 60 x 15 x 6", en = "Stopper blade 60 x 15 x 6" },
      remark = { fr = "Trop courte : les corps passent", en = "Too short: bodies pass" } },
  },
  article = "BUT-80", price = 36, replace_duration = "15 min",
}
