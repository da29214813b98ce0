-- Press-fit line L4, whole: stations 0 (energy and control), 1 (magazine and pusher), 2 (belt), 3 (press),
-- 4 (pick, place and sort). Lists: docs/line-emmanchement.md.
depanne.api(1)
local line = depanne.line {
  id = "emmanchement",
  name = { fr = "Ligne d’emmanchement L4", en = "Press-fit line L4" },
}

depanne.include "lines/emmanchement/cabinet.lua" (line)
depanne.include "lines/emmanchement/field.lua" (line)
depanne.include "lines/emmanchement/hydraulics.lua" (line)
depanne.include "lines/emmanchement/wires.lua" (line)
depanne.include "lines/emmanchement/readings.lua" (line)

line.folios "lines/emmanchement/folios.lua"

line.startup {
  { at = "0.2 s", set = "Q0.handle", value = 1 },
  { at = "0.3 s", set = "0V1.handle", value = 1 },
  { at = "0.5 s", set = "S5.position", value = 0 },
  { at = "1.5 s", push = "S2.pressed", seconds = 0.3 },
  { at = "2.5 s", push = "S6.pressed", seconds = 0.3 },
  { at = "40 s", push = "S3.pressed", seconds = 0.3 },
}

line.control "lines/emmanchement/control.lua"
line.scene "lines/emmanchement/scene.lua"

line.history(depanne.include "lines/emmanchement/history.lua")

line.energies {
  { id = "electrical", isolator = "Q0", verify = {
    { "Q0:2", "Q0:4" }, { "Q0:2", "Q0:6" }, { "Q0:4", "Q0:6" },
    { "Q0:2", "PE:1" }, { "Q0:4", "PE:1" }, { "Q0:6", "PE:1" },
  }, zone = { fr = "Stations 0 à 4 : toute la ligne s’arrête et se vide de son air", en = "Stations 0 to 4: the whole line stops and its air is let out" },
     live = { fr = "Les bornes d’amont X0 et Q0:1, Q0:3, Q0:5 restent sous tension.", en = "The incoming terminals X0 and Q0:1, Q0:3, Q0:5 stay live." } },
  { id = "pneumatic", isolator = "0V1", verify = { "0S1:P", "1A:A", "1A:B", "4A:A", "4A:B", "4B:A", "4B:B" }, block = { "4B" },
    zone = { fr = "Stations 1, 2 et 4 : poussoir, butée, axes X et Z, vide, aiguillage", en = "Stations 1, 2 and 4: pusher, stopper, X and Z axes, vacuum, sorter" },
    live = { fr = "L’amont de 0V1 (0C1, 0L1) reste sous pression. Sans air, l’axe Z descend : le caler avant.",
             en = "What is before 0V1 (0C1, 0L1) stays under pressure. Without air the Z axis comes down: prop it first." } },
  { id = "hydraulic", isolator = "Q0", block = { "3A" }, release = { { "3Z1.isolator", 0 }, "3Z1.drain" }, verify = { "MP1:P", "MP2:P", "MP5:P" },
    zone = { fr = "Station 3 : groupe, presse, bridage, accumulateur", en = "Station 3: unit, press, clamp, accumulator" },
    live = { fr = "L’accumulateur 3Z1 garde 40 bar pompe arrêtée : isoler puis vidanger, lire 0 bar. L’azote (25 bar) reste en charge.",
             en = "Accumulator 3Z1 keeps 40 bar with the pump stopped: isolate, then drain, read 0 bar. The nitrogen (25 bar) stays charged." } },
  { id = "mechanical", isolator = "Q0", block = { "3A", "4B" }, still = { "M1:shaft", "M2:shaft", "M3:shaft" },
    zone = { fr = "Station 2 (convoyeur), station 3 (groupe et presse), station 4 (axes, dégagement)", en = "Station 2 (belt), station 3 (unit and press), station 4 (axes, clearing conveyor)" },
    live = { fr = "Masses suspendues : coulisseau de presse (60 kg) et axe Z (1,2 kg).", en = "Hanging masses: press slide (60 kg) and Z axis (1.2 kg)." } },
}

-- From F1 or A1: S4, then the movements of F4 in the order in which S6 offers them.
line.tests {
  { id = "manual", seconds = "66 s", measure = "stroke_out", unit = "s",
    name = { fr = "Mode manuel : poussoir, butée, bande, presse, bride, axes, vide, aiguillage, dégagement",
             en = "Manual mode: pusher, stopper, belt, press, clamp, axes, vacuum, sorter, clearing conveyor" },
    gestures = {
      { at = "0.2 s", push = "S4.pressed", seconds = 0.3 },
      { at = "10 s", set = "S5.position", value = 2 },
      { at = "11 s", push = "S3.pressed", seconds = 1.5 }, -- 1 pusher
      { at = "14 s", push = "S6.pressed", seconds = 0.2 },
      { at = "14.5 s", push = "S3.pressed", seconds = 0.8 }, -- 2 stopper
      { at = "16 s", push = "S6.pressed", seconds = 0.2 },
      { at = "16.5 s", push = "S7.pressed", seconds = 3 }, -- 3 belt
      { at = "20 s", push = "S6.pressed", seconds = 0.2 },
      { at = "20.5 s", push = "S3.pressed", seconds = 2.2 }, -- 4 press
      { at = "23 s", push = "S7.pressed", seconds = 2.2 },
      { at = "25.5 s", push = "S6.pressed", seconds = 0.2 },
      { at = "26 s", push = "S3.pressed", seconds = 1 }, -- 5 clamp
      { at = "27.5 s", push = "S7.pressed", seconds = 1 },
      { at = "29 s", push = "S6.pressed", seconds = 0.2 },
      { at = "29.5 s", push = "S3.pressed", seconds = 1.3 }, -- 6 X axis
      { at = "31 s", push = "S7.pressed", seconds = 1.5 },
      { at = "33 s", push = "S6.pressed", seconds = 0.2 },
      { at = "33.5 s", push = "S3.pressed", seconds = 1 }, -- 7 Z axis
      { at = "36 s", push = "S6.pressed", seconds = 0.2 },
      { at = "36.5 s", push = "S3.pressed", seconds = 0.5 }, -- 8 vacuum
      { at = "38 s", push = "S7.pressed", seconds = 0.3 },
      { at = "39 s", push = "S6.pressed", seconds = 0.2 },
      { at = "39.5 s", push = "S3.pressed", seconds = 0.3 }, -- 9 blow-off
      { at = "40.5 s", push = "S6.pressed", seconds = 0.2 },
      { at = "41 s", push = "S3.pressed", seconds = 1 }, -- 10 sorter
      { at = "43 s", push = "S6.pressed", seconds = 0.2 },
      { at = "43.5 s", push = "S3.pressed", seconds = 1.5 }, -- 11 clearing conveyor
      { at = "46 s", push = "S7.pressed", seconds = 1 },
      { at = "48 s", set = "S5.position", value = 0 },
      { at = "50 s", push = "S6.pressed", seconds = 0.3 }, -- back to the initial state
    },
    value = "t_out",
    pass = "XA1 and not fault and strokes >= 1 and t_out > 0.42 and t_out < 0.65 and t_x > 0.6 and t_x < 1 and t_zdown > 0.25 and t_zdown < 0.45 and t_zup > 0.45 and t_zup < 0.75 and t_down > 0.9 and t_up > 0.6 and t_up < 1.3" },
  { id = "cycle", seconds = "25 s", measure = "cadence", unit = "s",
    name = { fr = "Cycle automatique : cadence, temps de course, pression, tri",
             en = "Automatic cycle: rate, stroke times, pressure, sorting" },
    gestures = {
      { at = "0.1 s", push = "S4.pressed", seconds = 0.3 },
      { at = "0.2 s", set = "S5.position", value = 0 },
      { at = "10 s", push = "S3.pressed", seconds = 0.3 },
    },
    value = "t_cycle",
    pass = "XF1 and not fault and bodies >= 4 and alu + pe >= 2 and nok < 0.5 and t_cycle > 7.8 and t_cycle < 8.4 and t_out > 0.42 and t_out < 0.65 and t_in > 0.6 and t_in < 0.95 and t_x > 0.6 and t_x < 1 and t_up < 1.05 and t_vac < 0.25 and p_max > 85 and p_max < 106" },
}

line.panel(depanne.include "lines/shared/desk.lua")

return line
