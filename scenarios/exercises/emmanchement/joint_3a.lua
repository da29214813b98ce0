-- The piston seal of 3A leaks: at rest oil passes from the rod side to the cap side and the slide sinks, alarm E30.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/joint_3a", line = "lines/emmanchement/line.lua",
  title = { fr = "Le coulisseau descend tout seul", en = "The slide sinks by itself" },
  task = "diagnose", trade = "hydraulic", level = 4, minutes = 200,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3A.leaking", at = "5 s", severity = 0.5 } },
  arrival = "110 s",
  order = "OT 26-0707",
  operator = {
    name = { fr = "M. Petit, conducteur de ligne", en = "Mr Petit, line operator" },
    says = { fr = "Presse à l’arrêt, le coulisseau descend tout doucement, et la ligne ne veut pas démarrer : défaut E30. C’est le clapet, on nous l’a déjà dit la dernière fois.",
             en = "With the press at rest the slide comes down very gently, and the line will not start: fault E30. It is the check valve, we were told so last time." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Cela a commencé la semaine dernière, un millimètre ou deux. Aujourd’hui elle ne tient plus.", en = "It began last week, a millimetre or two. Today it does not hold." } },
    { id = "force", person = "operator", q = { fr = "Appuie-t-elle encore quand elle tourne ?", en = "Does it still push when it runs?" },
      a = { fr = "Oui, les bagues entrent. Elle est juste un peu molle.", en = "Yes, the bushings go in. It is just a bit soft." } },
    { id = "under", person = "operator", q = { fr = "Quelqu’un est-il passé sous le coulisseau ?", en = "Has anybody been below the slide?" },
      a = { fr = "Non, le protecteur est resté fermé.", en = "No, the guard stayed closed." } },
    { id = "leak", person = "colleague", q = { fr = "De l’huile à la tige ?", en = "Oil at the rod?" },
      a = { fr = "Rien dehors, la tige est sèche.", en = "None outside, the rod is dry." } },
  },
  history = {
    { date = "2025-12-18", order = "OT 25-0508", ref = "3V4", hours = 1,
      finding = { fr = "Coulisseau descendu de 4 mm en une nuit", en = "Slide down by 4 mm overnight" },
      action = { fr = "Clapet piloté remplacé, dérive inchangée, laissé ainsi", en = "Pilot-operated check replaced, drift unchanged, left so" } },
  },
  risks = oil.risk_names, energies = { "hydraulic", "mechanical" },
  neighbours = { "3V4.leaking", "3V4.stuck", "3B1.moved", "3V3.worn", "HO3.loose_terminal" },
  expectations = {
    root = "3A.leaking", element = "3A", modes = { "leaking", "worn" }, causes = { "normal_wear", "age", "pollution" },
    repair = { { "3A" } }, remedies = { "fit", "bleed" },
    chain = { "3A", "3V4", "3V5", "3V3", "HO2", "HO3", "MP1", "MP2", "MP3", "MP4", "3B1" },
    functional_chain = { "3A" },
    symptom = { { mode = "panel", on = "E30" }, { mode = "look", on = "3A" } },
    proofs = {
      { { mode = "bar", on = "MP3:P", above = 6000000, judged = "normal" },
        { mode = "listen", on = "3A", shown = { fr = "souffle dans le corps", en = "hiss inside" } } },
    },
    points = { "MP1:P", "MP2:P", "MP3:P", "MP4:P" }, bleed = { "3A" },
    leak_tests = { "3A" }, tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "force", "under", "leak" }, see = { { "look", on = "3A" }, { "look", on = "3E1" }, { "look", on = "3V3" } },
    documents = { "folio:H1", "folio:H2" }, risks = oil.risks, wear = oil.wear,
    chain = { "3A", "action", "Maintien du coulisseau : vérin, clapet piloté, distributeur" },
    suppose = {
      { "3A", "leaking", "Joint de piston : l’huile passe d’une chambre à l’autre" },
      { "3V4", "leaking", "Siège du clapet piloté" },
      { "3V3", "worn", "Tiroir usé" },
    },
    search = conduct.join(oil.by_hand(oil.up {
      { "measure", on = "MP3:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "MP1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
      { "listen", on = "3A" }, { "touch", on = "3A" }, { "listen", on = "3V1" },
    }), {
      { "confirm", on = "3A", mode = "leaking", text = "Tige en butée, 95 bar côté tige : un souffle dans le vérin, l’huile passe le piston" },
      { "reject", on = "3V4", mode = "leaking", text = "Le clapet est ouvert dans le sens montée : ce passage ne vient pas de lui, et il a été changé sans effet" },
    }),
    energies = { "hydraulic", "mechanical" },
    diagnosis = { "3A", "leaking", "normal_wear", "Joint de piston usé : souffle dans le vérin en butée, descente au repos" },
    part = "3A", work = oil.exchange("3A", "VH-50-150"),
    held = true, check = conduct.join({ { "bleed", on = "3A" }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 } }, oil.check("3A")),
    waste = { { "3A", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Défaut E30 : le coulisseau descend à l’arrêt, plus de 3 mm en une minute.",
      analysis = "Vérin en butée haute, 95 bar en MP3 : souffle dans le corps du vérin. L’échange de 3V4 en décembre n’avait rien changé.",
      element = "3A, vérin de presse", cause = "Usure normale du joint de piston.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, remplacement de 3A, purge de l’air.",
      parts = "VH-50-150, quantité 1", tests = "Pas de souffle ni de fuite, dérive contrôlée, essai manuel et cycles conformes.",
      follow_up = "Contrôler la dérive en dix minutes au préventif.",
    },
  },

  -- The check valve once more.
  bad = oil.wrong("3V4", "CAP-6", {
    symptom = "Le coulisseau descendait.", analysis = "Clapet piloté fuyard.", element = "3V4", cause = "Usure",
    work_done = "Clapet remplacé.", parts = "CAP-6", tests = "Cycles conformes.",
  }),
}
