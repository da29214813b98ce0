-- V-belt drive: the groove presses it on, so that little tension carries much.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/belt.lua"
return depanne.kind {
  id = "belt_v", trade = "mechanical",
  name = { fr = "Transmission par courroie trapézoïdale", en = "V-belt drive" },
  flags = { "removable" },
  terminals = { { "driver", "rotation" }, { "driven", "rotation" } },
  signals = shared.signals, laws = shared.laws,
  parameters = shared.parameters { radius_driver = "40 mm", radius_driven = "80 mm", friction = 0.35, groove = "38 deg", tension = "150 N", line_mass = 0.11 },
  plate = function(p) return "SPA 1250, poulies 80/160, 45 Hz sur brin de 0,30 m pour 80 N" end,
  probes = shared.probes, measures = shared.measures, senses = shared.senses, settings = shared.settings, wear = shared.wear,
  damage = shared.damage, care = shared.care,
  faults = {
    misadjusted_slack = { name = { fr = "Courroie détendue", en = "Slack belt" }, sheet = "B4.4", set = { tension = "36 N", flutter = 0.3 } },
    misadjusted_tight = { name = { fr = "Courroie trop tendue", en = "Belt too tight" }, sheet = "B4.4", set = { tension = "400 N" } },
    worn = { name = { fr = "Courroie usée, fissurée", en = "Belt worn, cracked" }, sheet = "B4.4", set = { friction = 0.22, cracks = 1, tension = "60 N", creep = 0.02 } },
    clogged_oil = { name = { fr = "Huile sur la courroie", en = "Oil on the belt" }, sheet = "B4.4", set = { friction = 0.06, oil = 1 } },
    moved_pulleys = { name = { fr = "Poulies désalignées", en = "Pulleys out of line" }, sheet = "B4.4", set = { offset = "6 mm", edge_wear = 1, flutter = 0.4 } },
    wrong_part_set = { name = { fr = "Une courroie neuve parmi des vieilles", en = "One new belt among old ones" }, sheet = "B4.4",
      set = { uneven = 1, tension = "110 N", flutter = 0.5 } },
    wrong_part_section = { name = { fr = "Mauvaise section : elle touche le fond de gorge", en = "Wrong section: it rides on the groove bottom" }, sheet = "B4.4",
      set = { groove = "0 deg", friction = 0.25, creep = 0.03 } },
    open = { name = { fr = "Courroie rompue", en = "Broken belt" }, sheet = "B4.4", set = { broken = 1, tension = "0 N" } },
  },
  spares = {
    { article = "SPA-1250", same = true, price = 14, stock = 4, name = { fr = "Courroie SPA 1250", en = "Belt SPA 1250" } },
    { article = "XPA-1250", equivalent = true, price = 19, stock = 2, set = { friction = 0.38 }, name = { fr = "Courroie crantée XPA 1250", en = "Cogged belt XPA 1250" } },
    { article = "SPZ-1250", wrong = true, price = 11, stock = 2, set = { groove = "0 deg", friction = 0.25, creep = 0.03 },
      name = { fr = "Courroie SPZ 1250", en = "Belt SPZ 1250" }, remark = { fr = "Section plus étroite", en = "Narrower section" } },
    { article = "SPA-1332", wrong = true, price = 15, stock = 1, set = { tension = "15 N", flutter = 0.4 }, name = { fr = "Courroie SPA 1332", en = "Belt SPA 1332" } },
  },
  article = "SPA-1250", price = 14, replace_duration = "40 min",
}
