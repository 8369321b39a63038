"""Invented English wires, each put into French by two hands."""

PAIRS = (
    (
        "Le ministre péruvien des Affaires étrangères, Anselmo Quiroga, a exigé mardi que "
        "l'Équateur retire ses 400 soldats du fleuve Tarma.\n"
        "Le président équatorien Tomás Belmar a rejeté cet ultimatum, affirmant que ces soldats "
        "protégeaient 3 villages.\n"
        "M. Quiroga a accusé Quito d'avoir violé le traité signé en 2019 avec Lima.\n"
        "La ministre chilienne de la Défense, Irma Valdés, a proposé d'envoyer 25 observateurs au"
        " Pérou.\n"
        "Le président Belmar a déclaré qu'il accepterait ces observateurs si le Pérou en faisait "
        "autant.\n"
        "Mme Valdés a annoncé qu'une réunion aurait lieu à Santiago le 12 mars.\n"
        "M. Quiroga a promis que le Pérou y participerait.\n",
        "Anselmo Quiroga, chef de la diplomatie du Pérou, a sommé mardi l'Équateur de rappeler "
        "les 400 militaires postés sur le fleuve Tarma.\n"
        "Le chef de l'État équatorien, Tomás Belmar, a refusé cette mise en demeure, assurant que"
        " ses hommes défendent 3 villages.\n"
        "Anselmo Quiroga a accusé l'Équateur de bafouer l'accord conclu avec le Pérou en 2019.\n"
        "Irma Valdés, qui dirige la Défense chilienne, a offert de dépêcher 25 observateurs en "
        "territoire péruvien.\n"
        "Tomás Belmar a indiqué qu'il les accueillerait à condition que le Pérou agisse de même.\n"
        "Irma Valdés a fait savoir que des pourparlers se tiendraient le 12 mars à Santiago.\n"
        "Anselmo Quiroga s'est engagé à ce que le Pérou y prenne part.\n",
    ),
    (
        "Le premier ministre norvégien, Halvard Eskeland, a déclaré lundi que 14 chalutiers "
        "russes avaient pénétré dans les eaux de la Norvège.\n"
        "Le porte-parole du Kremlin, Viktor Saranine, a démenti cette intrusion.\n"
        "M. Eskeland a exigé que la Russie rende 6 marins norvégiens.\n"
        "M. Saranine a affirmé que ces marins avaient été arrêtés à Mourmansk le 3 mars.\n"
        "La ministre suédoise des Affaires étrangères, Karin Lövdal, a proposé une rencontre à "
        "Stockholm.\n"
        "M. Eskeland a menacé de fermer 5 ports aux navires russes.\n"
        "Mme Lövdal a assuré que la Suède soutenait la Norvège.\n",
        "Quelque 14 bateaux de pêche russes sont entrés dans les eaux norvégiennes, a affirmé "
        "lundi Halvard Eskeland, chef du gouvernement de la Norvège.\n"
        "Viktor Saranine, porte-parole du Kremlin, a nié toute incursion.\n"
        "Halvard Eskeland a réclamé que Moscou relâche 6 marins de Norvège.\n"
        "Viktor Saranine a soutenu que leur interpellation datait du 3 mars, à Mourmansk.\n"
        "Karin Lövdal, cheffe de la diplomatie suédoise, a offert d'accueillir des discussions à "
        "Stockholm.\n"
        "Halvard Eskeland a menacé d'interdire 5 ports à la flotte de la Russie.\n"
        "Karin Lövdal a indiqué que la Norvège avait l'appui de la Suède.\n",
    ),
    (
        "Le président kényan, Josphat Mwendwa, a annoncé jeudi l'envoi de 1.200 policiers en "
        "Somalie.\n"
        "Le premier ministre somalien, Abdi Warsame, a demandé que ces policiers arrivent avant "
        "le 20 avril.\n"
        "L'opposant kényan Peter Otieno a accusé le président Mwendwa d'avoir dépensé 80 millions"
        " de dollars.\n"
        "M. Mwendwa a rejeté cette accusation, assurant que les États-Unis payaient.\n"
        "Le secrétaire d'État américain, Warren Holbeck, a confirmé que Washington verserait 60 "
        "millions de dollars.\n"
        "M. Warsame a déclaré que 9 districts de Mogadiscio restaient dangereux.\n"
        "M. Otieno a exigé un vote du Parlement à Nairobi.\n",
        "Josphat Mwendwa, chef de l'État kényan, a fait part jeudi du départ de 1.200 membres de "
        "la police pour la Somalie.\n"
        "Abdi Warsame, chef du gouvernement somalien, a réclamé qu'ils soient sur place avant le "
        "20 avril.\n"
        "Peter Otieno, figure de l'opposition au Kenya, a accusé Josphat Mwendwa d'une dépense de"
        " 80 millions de dollars.\n"
        "Josphat Mwendwa a réfuté ces propos, disant que la facture revenait aux États-Unis.\n"
        "Warren Holbeck, secrétaire d'État des États-Unis, a indiqué que 60 millions de dollars "
        "seraient débloqués par Washington.\n"
        "Abdi Warsame a souligné que le danger demeurait dans 9 districts de Mogadiscio.\n"
        "Peter Otieno a réclamé que le Parlement se prononce à Nairobi.\n",
    ),
    (
        "Le président turc, Selim Arkan, a averti vendredi que la Turquie suspendrait 3 accords "
        "avec la Grèce.\n"
        "La ministre grecque de la Défense, Eleni Varvaki, a dénoncé une provocation d'Ankara.\n"
        "M. Arkan a affirmé que 11 navires grecs s'étaient approchés de Bodrum.\n"
        "Mme Varvaki a démenti, assurant que ces navires se trouvaient près de Rhodes.\n"
        "Le ministre italien des Affaires étrangères, Dario Contini, a appelé la Grèce et la "
        "Turquie à négocier.\n"
        "M. Contini a précisé que l'Italie enverrait un médiateur à Athènes le 8 mai.\n"
        "M. Arkan a répondu que la Turquie recevrait ce médiateur à Ankara.\n"
        "Mme Varvaki a promis que la Grèce coopérerait.\n",
        "Selim Arkan, le chef de l'État turc, a prévenu vendredi que 3 accords liant la Turquie à"
        " la Grèce seraient gelés.\n"
        "Eleni Varvaki, qui est à la tête de la Défense grecque, a fustigé une provocation "
        "d'Ankara.\n"
        "Selim Arkan a soutenu que 11 bâtiments grecs avaient mis le cap sur Bodrum.\n"
        "Eleni Varvaki a nié cela, disant que ces bâtiments croisaient au large de Rhodes.\n"
        "Dario Contini, chef de la diplomatie italienne, a exhorté la Turquie et la Grèce au "
        "dialogue.\n"
        "Dario Contini a ajouté qu'un médiateur de l'Italie gagnerait Athènes le 8 mai.\n"
        "Selim Arkan a rétorqué que la Turquie accueillerait l'émissaire à Ankara.\n"
        "Eleni Varvaki s'est engagée à ce que la Grèce collabore.\n",
    ),
    (
        "La présidente moldave, Ileana Rusu, a accusé mercredi la Russie d'avoir coupé le gaz de "
        "7 villes.\n"
        "Le ministre russe de l'Énergie, Oleg Matvienko, a affirmé que la Moldavie devait 90 "
        "millions d'euros à Moscou.\n"
        "Mme Rusu a exigé que la Russie rétablisse le gaz avant le 15 janvier.\n"
        "Le premier ministre roumain, Radu Cernat, a proposé d'envoyer 30 générateurs à la "
        "Moldavie.\n"
        "M. Matvienko a averti que les livraisons de la Roumanie baisseraient.\n"
        "M. Cernat a déclaré que la Roumanie ne céderait pas à Moscou.\n"
        "Mme Rusu a annoncé une visite de M. Cernat à Chisinau.\n",
        "Ileana Rusu, à la tête de l'État moldave, a reproché mercredi à la Russie de priver 7 "
        "villes de gaz.\n"
        "Oleg Matvienko, en charge de l'Énergie à Moscou, a soutenu que la dette de la Moldavie "
        "envers Moscou atteignait 90 millions d'euros.\n"
        "Ileana Rusu a réclamé que la Russie rouvre les vannes avant le 15 janvier.\n"
        "Radu Cernat, chef du gouvernement roumain, a proposé de livrer 30 générateurs à la "
        "Moldavie.\n"
        "Oleg Matvienko a menacé la Roumanie d'une baisse de ses livraisons.\n"
        "Radu Cernat a assuré que la Roumanie ne plierait pas devant Moscou.\n"
        "Ileana Rusu a dit attendre la venue de Radu Cernat à Chisinau.\n",
    ),
)

# The speakers of the first pair, in the same order on the same day, say other things.
FOLLOW_UP = (
    "Le ministre péruvien des Affaires étrangères, Anselmo Quiroga, a annoncé mardi soir le "
    "rappel de 2 ambassadeurs.\n"
    "Le président équatorien Tomás Belmar a déclaré que la Bolivie s'était proposée comme "
    "garante.\n"
    "M. Quiroga a exigé que les Nations unies envoient 90 casques bleus.\n"
    "La ministre chilienne de la Défense, Irma Valdés, a affirmé que la frontière resterait "
    "fermée jusqu'au 30 avril.\n"
    "Le président Belmar a accusé le Brésil d'avoir livré 16 hélicoptères.\n"
    "Mme Valdés a demandé que l'Argentine se joigne aux discussions.\n"
    "M. Quiroga a rejeté toute médiation de la Colombie.\n"
)
