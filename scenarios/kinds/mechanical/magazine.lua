-- Gravity magazine: bodies fall one by one in front of the pusher and leave over the edge of the table.
depanne.api(1)
return depanne.kind {
  id = "magazine", trade = "mechanical",
  name = { fr = "Magasin gravitaire", en = "Gravity magazine" },
  terminals = { { "pusher", "translation" } },
  inputs = { "position" },
  signals = { "in_magazine", "at_exit", "count", "delivered", "body_position", "exit_time", "code", "metal1", "metal2", "metal3", "metal4", "metal5",
    "metal6", "metal7", "metal8" },
  parameters = {
    capacity = { unit = "1", default = 8, min = 1, max = 100 },
    body_mass = { unit = "kg", default = "0.25 kg", min = 0.001, max = 50 },
    body_friction = { unit = "1", default = 0.3, min = 0, max = 2 },
    contact_position = { unit = "m", default = "6 mm", min = 0, max = 1 },
    exit_position = { unit = "m", default = "96 mm", min = 0, max = 2 },
    refill_below = { unit = "1", default = 3, min = 0, max = 100 },
    refill_delay = { unit = "s", default = "12 s", min = 0, max = 3600 },
    initial_count = { unit = "1", default = 8, min = 0, max = 100 },
    body_height = { unit = "m", default = "40 mm", min = 0.001, max = 0.099 },
    material = { unit = "1", default = 2, min = 1, max = 3 }, -- 1 steel, 2 aluminium, 3 plastic
    defects = { unit = "1", default = 0, min = 0, max = 15 },
    every = { unit = "1", default = 0, min = 0, max = 1000 }, -- one of so many is of the other material
    other_material = { unit = "1", default = 3, min = 1, max = 3 },
    other_mass = { unit = "kg", default = "0.12 kg", min = 0.001, max = 90 },
    jam = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return "8 corps 60 x 60 x 40" end,
  laws = function(p)
    return {
      { "feeder", nodes = { "pusher" }, capacity = p.capacity, body_mass = p.body_mass, body_friction = p.body_friction,
        contact_position = p.contact_position, exit_position = p.exit_position, fall_time = 0.25,
        refill_below = p.refill_below, refill_delay = p.refill_delay, initial_count = p.initial_count, jam = p.jam, body_height = p.body_height,
        material = p.material, defects = p.defects, every = p.every, other_material = p.other_material, other_mass = p.other_mass,
        reads = { position = "position" },
        writes = { in_magazine = "in_magazine", at_exit = "at_exit", count = "count", delivered = "delivered",
                   body_position = "body_position", exit_time = "exit_time", code = "code", metal1 = "metal1", metal2 = "metal2", metal3 = "metal3",
                   metal4 = "metal4", metal5 = "metal5", metal6 = "metal6", metal7 = "metal7", metal8 = "metal8" } },
    }
  end,
  measures = { dimension = "body_height" }, -- of a body, with the calliper
  senses = {
    { "look", when = "count < 0.5", fr = "Le magasin est vide", en = "The magazine is empty" },
    { "look", when = "in_magazine > 0.5", fr = "Un corps est en place devant le poussoir, la pile est droite", en = "A body stands before the pusher, the stack is straight" },
    { "look", fr = "Aucun corps devant le poussoir", en = "No body before the pusher" },
  },
  faults = {
    wrong_part_material = { name = { fr = "Lot de corps en acier", en = "Batch of steel bodies" }, sheet = "B4.13", set = { material = 1, body_mass = "0.7 kg" } },
    wrong_part_height = { name = { fr = "Lot de corps trop hauts", en = "Batch of bodies too tall" }, sheet = "B4.13", set = { body_height = "42.5 mm" } },
    blocked = { name = { fr = "Corps coincé dans le magasin", en = "Body jammed in the magazine" }, set = { jam = 1 } },
  },
  replace_duration = "60 min",
}
