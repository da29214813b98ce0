-- Helical gearbox: good efficiency, back-drivable, audible when a tooth is hurt.
depanne.api(1)
local shared = depanne.include "kinds/mechanical/shared/gearbox.lua"
return depanne.kind(shared.kind {
  id = "gearbox_helical", name = { fr = "Réducteur à engrenages hélicoïdaux", en = "Helical gearbox" },
  ratio = 20, efficiency = 0.95, efficiency_dry = 0.88, efficiency_wrong_oil = 0.92, stiffness = 12000, backlash = "0.3 deg", worn_backlash = "1.5 deg",
  worn_name = { fr = "Dentures usées, piquées", en = "Gears worn, pitted" }, tooth_torque = "400 Nm", broken_torque = "4 Nm", break_at = 390, wrong_ratio = 15.2,
  heat_capacity = "4000 J/K", plate = "i = %g, VG220 0,9 l, eta 0,95", article = "RED-H20", price = 320,
  spares = {
    { article = "RED-H20", same = true, price = 320, stock = 1, name = { fr = "Réducteur coaxial i = 20", en = "In-line gearbox i = 20" } },
    { article = "RED-H20-B", equivalent = true, price = 345, stock = 1, set = { ratio = 20.1 },
      name = { fr = "Réducteur coaxial i = 20,1, autre marque", en = "In-line gearbox i = 20.1, other make" } },
    { article = "RED-H15", wrong = true, price = 310, stock = 1, set = { ratio = 15.2 }, name = { fr = "Réducteur coaxial i = 15,2", en = "In-line gearbox i = 15.2" } },
  },
})
