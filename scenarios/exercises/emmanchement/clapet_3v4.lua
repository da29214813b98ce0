-- The seat of 3V4 leaks and the spool of 3V3, as all spools, passes a little: the slide sinks, alarm E30.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/clapet_3v4", line = "lines/emmanchement/line.lua",
  title = { fr = "Le coulisseau ne tient pas en haut", en = "The slide does not stay up" },
  task = "diagnose", trade = "hydraulic", level = 5, minutes = 120,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3V4.leaking", at = "5 s" } }, aged = { ["3V3.worn"] = 0.862 },
  arrival = "112 s",
  order = "OT 26-0710",
  operator = {
    name = { fr = "M. Petit, conducteur de ligne", en = "Mr Petit, line operator" },
    says = { fr = "Le coulisseau ne tient pas, il prend des centimètres pendant la pause, et ensuite j’ai le défaut E30. Les joints du vérin sont morts.",
             en = "The slide does not hold, it takes centimetres during the break, and then I have fault E30. The cylinder’s seals are dead." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis hier. Avant elle restait en haut toute la nuit.", en = "Since yesterday. Before, it stayed up all night." } },
    { id = "force", person = "operator", q = { fr = "Appuie-t-elle encore quand elle tourne ?", en = "Does it still push when it runs?" },
      a = { fr = "Oui, 95 bar au pupitre, comme toujours.", en = "Yes, 95 bar on the panel, as always." } },
    { id = "under", person = "operator", q = { fr = "Quelqu’un est-il passé sous le coulisseau ?", en = "Has anybody been below the slide?" },
      a = { fr = "Non, protecteur fermé.", en = "No, guard closed." } },
    { id = "oil", person = "colleague", q = { fr = "L’huile est-elle propre ?", en = "Is the oil clean?" },
      a = { fr = "Le dernier prélèvement était limite.", en = "The last sample was borderline." } },
  },
  history = {
    { date = "2026-02-20", order = "OT 26-0066", ref = "3T1", hours = 0.5,
      finding = { fr = "Prélèvement d’huile 19/17/14", en = "Oil sample 19/17/14" },
      action = { fr = "À renouveler", en = "To be repeated" } },
    { date = "2026-01-22", order = "OT 26-0023", ref = "3V3", hours = 0.4,
      finding = { fr = "Fuite interne du tiroir mesurée, forte mais admise", en = "Internal leak of the spool measured, high but allowed" },
      action = { fr = "Laissé : c’est le clapet 3V4 qui tient la charge", en = "Left: it is check 3V4 that holds the load" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3A.leaking", "3B1.moved", "3V3.worn", "HO3.loose_terminal" },
  expectations = {
    root = "3V4.leaking", element = "3V4", modes = { "leaking", "worn", "stuck" },
    causes = { "pollution", "normal_wear" }, repair = { { "3V4" } }, remedies = { "fit" },
    chain = { "3A", "3V4", "3V5", "3V3", "HO2", "HO3", "MP1", "MP2", "MP3", "MP4", "3B1", "3P1" },
    functional_chain = { "3A", "3V4" },
    symptom = { { mode = "panel", on = "E30" }, { mode = "look", on = "3A" } },
    proofs = {
      { { mode = "listen", on = "3A", shown = { fr = "Aucun bruit", en = "No noise" } }, { mode = "plc", on = "I3.0", below = 0.5 },
        { mode = "bar", on = "MP2:P", below = 300000, judged = "normal" } },
    },
    points = { "MP1:P", "MP2:P", "MP3:P", "MP4:P" }, leak_tests = { "3V4" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "force", "under", "oil" }, see = { { "look", on = "3A" }, { "look", on = "3V4" }, { "look", on = "3V3" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3A", "action", "Maintien du coulisseau : vérin, clapet piloté, distributeur" },
    suppose = {
      { "3V4", "leaking", "Siège du clapet piloté" },
      { "3A", "leaking", "Joint de piston" },
      { "3V3", "worn", "Tiroir usé" },
    },
    search = conduct.join(oil.by_hand(oil.up {
      { "measure", on = "MP1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 }, { "listen", on = "3A" },
    }, {
      { "wait", value = 120 }, { "read_plc", mode = "I3.0" },
      { "measure", on = "MP2:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
    }), {
      { "reject", on = "3A", mode = "leaking", text = "95 bar en butée, aucun souffle dans le vérin : piston étanche" },
      { "confirm", on = "3V4", mode = "leaking", text = "3B1 perdu en deux minutes alors que le pilotage est à zéro et le piston étanche : le clapet ne ferme pas" },
    }),
    energies = { "hydraulic" },
    diagnosis = { "3V4", "leaking", "pollution", "Piston étanche, pilotage à zéro, et pourtant le coulisseau descend : siège de 3V4 fuyard" },
    part = "3V4", work = oil.exchange("3V4", "CAP-6"), check = oil.check("3V4", { { "wait", value = 120 }, { "read_plc", mode = "I3.0" } }),
    waste = { { "3V4", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Défaut E30 : le coulisseau descend à l’arrêt.",
      analysis = "En butée haute 95 bar et pas de souffle dans 3A ; après relâchement 3B1 est perdu en deux minutes, MP2 (pilotage) à 0.",
      element = "3V4, clapet anti-retour piloté", cause = "Pollution : particule sur le siège, huile limite.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, remplacement de 3V4.",
      parts = "CAP-6, quantité 1", tests = "Coulisseau tenu deux minutes, essai manuel et cycles conformes.",
      follow_up = "Remplacer l’élément de 3F1, prélever l’huile, suivre la fuite du tiroir de 3V3.",
    },
  },

  -- The operator is believed: the cylinder is changed, with the seals that were tight.
  bad = oil.wrong("3A", "VH-50-150", {
    symptom = "Le coulisseau descendait.", analysis = "Joints de piston usés.", element = "3A", cause = "Usure",
    work_done = "Vérin remplacé.", parts = "VH-50-150", tests = "Cycles conformes.",
  }),
}
