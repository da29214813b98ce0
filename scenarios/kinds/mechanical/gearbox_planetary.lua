-- Planetary gearbox: stiff, little backlash, for axes that position.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/gearbox.lua"
return depanne.kind(shared.kind {
  id = "gearbox_planetary", name = { fr = "Réducteur planétaire", en = "Planetary gearbox" },
  ratio = 10, efficiency = 0.96, efficiency_dry = 0.9, efficiency_wrong_oil = 0.93, stiffness = 20000, backlash = "0.1 deg", worn_backlash = "0.6 deg",
  worn_name = { fr = "Satellites usés", en = "Planets worn" }, tooth_torque = "250 Nm", broken_torque = "4 Nm", break_at = 240, wrong_ratio = 7,
  heat_capacity = "1500 J/K", plate = "i = %g, graissé à vie", article = "RED-P10", price = 540,
  spares = {
    { article = "RED-P10", same = true, price = 540, stock = 1, name = { fr = "Réducteur planétaire i = 10", en = "Planetary gearbox i = 10" } },
    { article = "RED-P10-R", equivalent = true, price = 610, stock = 1, set = { backlash = "0.05 deg" },
      name = { fr = "Réducteur planétaire i = 10, jeu réduit", en = "Planetary gearbox i = 10, reduced backlash" } },
    { article = "RED-P7", wrong = true, price = 530, stock = 1, set = { ratio = 7 }, name = { fr = "Réducteur planétaire i = 7", en = "Planetary gearbox i = 7" } },
  },
})
