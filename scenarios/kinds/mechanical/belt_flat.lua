-- Flat belt drive: smooth, fast, and the first to slip when slack or oily.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/belt.lua"
return depanne.kind {
  id = "belt_flat", trade = "mechanical",
  name = { fr = "Transmission par courroie plate", en = "Flat-belt drive" },
  flags = { "removable" },
  terminals = { { "driver", "rotation" }, { "driven", "rotation" } },
  signals = shared.signals, laws = shared.laws,
  parameters = shared.parameters { radius_driver = "40 mm", radius_driven = "80 mm", friction = 0.35, groove = "0 rad", tension = "250 N", line_mass = 0.08 },
  plate = function(p) return "Plate 40 x 1,5, poulies bombées 80/160" end,
  probes = shared.probes, measures = shared.measures, senses = shared.senses, settings = shared.settings, wear = shared.wear,
  damage = shared.damage, care = shared.care,
  faults = {
    misadjusted_slack = { name = { fr = "Courroie détendue", en = "Slack belt" }, sheet = "B4.4", set = { tension = "45 N", flutter = 0.3 } },
    misadjusted_tight = { name = { fr = "Courroie trop tendue", en = "Belt too tight" }, sheet = "B4.4", set = { tension = "550 N" } },
    worn = { name = { fr = "Courroie glacée, lustrée", en = "Belt glazed" }, sheet = "B4.4", set = { friction = 0.15, cracks = 1, creep = 0.02 } },
    clogged_oil = { name = { fr = "Huile sur la courroie", en = "Oil on the belt" }, sheet = "B4.4", set = { friction = 0.15, oil = 1 } },
    moved_pulleys = { name = { fr = "Poulies désalignées : elle monte sur la joue", en = "Pulleys out of line: it climbs the flange" }, sheet = "B4.4",
      set = { offset = "6 mm", edge_wear = 1, flutter = 0.4 } },
    open = { name = { fr = "Courroie rompue", en = "Broken belt" }, sheet = "B4.4", set = { broken = 1, tension = "0 N" } },
  },
  spares = {
    { article = "PLATE-40-1250", same = true, price = 32, stock = 1, name = { fr = "Courroie plate 40 x 1250", en = "Flat belt 40 x 1250" } },
    { article = "PLATE-40-1250-P", equivalent = true, price = 36, stock = 1, set = { friction = 0.38 }, name = { fr = "Courroie plate polyamide 40 x 1250", en = "Polyamide flat belt 40 x 1250" } },
    { article = "PLATE-30-1250", wrong = true, price = 27, stock = 1, set = { tension = "60 N" }, name = { fr = "Courroie plate 30 x 1250", en = "Flat belt 30 x 1250" } },
  },
  article = "PLATE-40-1250", price = 32, replace_duration = "40 min",
}
